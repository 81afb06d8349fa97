package org.softintel.language.text;

/**
 * One word of a text, in small letters and with a watched misspelling put right.
 *
 * @param owner it ends in a possessive {@code 's}
 * @param comma a comma, a bracket or a dash stands before it
 * @param name it looks like somebody's name
 * @param letter one capital letter, which reports put for a name
 */
public record Token(
    String word,
    int start,
    int end,
    int sentence,
    boolean owner,
    boolean comma,
    boolean name,
    boolean letter) {
  Token upTo(int further, String whole, boolean owns) {
    return new Token(whole, start, further, sentence, owns, comma, name, letter);
  }
}
