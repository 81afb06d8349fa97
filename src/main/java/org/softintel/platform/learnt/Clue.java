package org.softintel.platform.learnt;

/** Takes the clues of a text: the number of the weight, and how much of it. */
public interface Clue {
  void take(int number, double much);
}
