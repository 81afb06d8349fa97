package org.softintel.language.text;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A text, cut into words, each with the numbers that the phrases know it by. */
public final class TokenisedText {
  /** What is known of a word, wherever it stands: its numbers, their marks, and its lists. */
  @SuppressWarnings("ArrayRecordComponent") // looked at, never compared
  private record Known(int[] numbers, long marks, long lists) {}

  private final List<Token> tokens;
  private final Known[] words;
  private final int[] sentenceEnds;
  private final int[] sentenceStarts;

  /** Marks of what stands behind each word in its sentence. */
  private final long[] behind;

  public TokenisedText(List<Token> tokens, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.words = new Known[tokens.size()];
    this.sentenceEnds = new int[tokens.size()];
    this.sentenceStarts = new int[tokens.size()];
    this.behind = new long[tokens.size()];
    Map<String, Known> known = new HashMap<>();
    for (int i = tokens.size() - 1; i >= 0; i--) {
      var token = tokens.get(i);
      var key = token.name() ? "#" + token.word() : token.word();
      words[i] = known.computeIfAbsent(key, it -> known(token, vocabulary));
      var isLast = isLastOfSentence(i);
      sentenceEnds[i] = isLast ? i + 1 : sentenceEnds[i + 1];
      behind[i] = isLast ? 0 : behind[i + 1] | words[i + 1].marks;
    }
    for (int i = 0; i < tokens.size(); i++) {
      sentenceStarts[i] = i > 0 && !isLastOfSentence(i - 1) ? sentenceStarts[i - 1] : i;
    }
  }

  private static Known known(Token token, Vocabulary vocabulary) {
    var numbers = vocabulary.of(token).stream().toArray();
    long marks = 0;
    long lists = 0;
    for (int it : numbers) {
      marks |= 1L << it;
      lists |= vocabulary.lists(it);
    }
    return new Known(numbers, marks, lists);
  }

  /** A bit for each number, which others share. */
  static long marks(BitSet numbers) {
    return numbers.stream().mapToLong(it -> 1L << it).reduce(0, (a, b) -> a | b);
  }

  /** Whether one of the words with these marks may stand behind {@code i} in its sentence. */
  boolean mayHaveBehind(int i, long marks) {
    return (behind[i] & marks) != 0;
  }

  private boolean isLastOfSentence(int i) {
    return i == tokens.size() - 1 || tokens.get(i).sentence() != tokens.get(i + 1).sentence();
  }

  public int size() {
    return tokens.size();
  }

  public Token token(int i) {
    return tokens.get(i);
  }

  public String word(int i) {
    return tokens.get(i).word();
  }

  /** The numbers of a word in the {@link Vocabulary}. */
  public int[] numbers(int i) {
    return words[i].numbers;
  }

  public boolean is(int i, String word) {
    return word(i).equals(word);
  }

  public boolean isOneOf(int i, String... words) {
    return List.of(words).contains(word(i));
  }

  public boolean is(int i, WordList list) {
    return (words[i].lists & list.bit()) != 0;
  }

  public boolean is(int i, BitSet words) {
    for (int number : numbers(i)) {
      if (words.get(number)) {
        return true;
      }
    }
    return false;
  }

  /** A comma, a bracket or a dash stands before it. */
  public boolean isBreak(int i) {
    return token(i).comma();
  }

  /** The places of the sentence that holds {@code i}. */
  public IntStream sentence(int i) {
    return IntStream.range(sentenceStarts[i], sentenceEnds[i]);
  }

  /** Down to {@code to}, the nearest first. */
  public static IntStream backwards(int from, int to) {
    return IntStream.iterate(from, i -> i >= to, i -> i - 1);
  }

  /** The number of the first word of the next sentence. */
  public int sentenceEnd(int i) {
    return sentenceEnds[i];
  }

  public int sentenceStart(int i) {
    return sentenceStarts[i];
  }
}
