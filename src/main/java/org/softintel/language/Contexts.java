package org.softintel.language;

import java.util.BitSet;

/** Knows how a sentence takes a word back: by law, by quoting, by denying, by speaking about it. */
final class Contexts {
  final BitSet denies;
  final BitSet clause;
  final BitSet affirms;

  private final Phrasebook<Boolean> law = new Phrasebook<>();
  private final Phrasebook<Mention> mentions = new Phrasebook<>();

  Contexts(Grammar grammar, Vocabulary vocabulary) {
    grammar.law().forEach(it -> law.add(Phrase.of(it, vocabulary), true));
    grammar
        .mentioned()
        .forEach((how, all) -> all.forEach(it -> mentions.add(Phrase.of(it, vocabulary), how)));
    denies = vocabulary.numbers("{stop}");
    clause = vocabulary.numbers("{clause}");
    affirms = vocabulary.numbers("{unseen}");
  }

  Context of(String text, Sheet sheet) {
    return new Context(this, sheet, new Quotes(text), law.in(sheet), mentions.in(sheet));
  }
}
