package org.softintel.language.context;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.softintel.language.text.Phrase;
import org.softintel.language.text.PhraseMatcher;
import org.softintel.language.text.Vocabulary;

/** Knows how a sentence takes a word back: by law, by quoting, by denying, by speaking about it. */
public final class ContextRules {
  final BitSet denies;
  final BitSet clause;
  final BitSet affirms;
  final BitSet outfit;
  final BitSet ordinary;
  final BitSet speaking;
  final BitSet hardly;
  final BitSet claims;
  final BitSet definite;
  final BitSet persons;
  final BitSet unable;
  final BitSet leading;
  final BitSet entries;
  final BitSet speech;
  final BitSet own;
  final BitSet being;
  final BitSet small;

  /** What says nothing before the word that counts. */
  final BitSet light;

  final PhraseMatcher<Boolean> law = new PhraseMatcher<>();
  final PhraseMatcher<Mention> mentions = new PhraseMatcher<>();

  public ContextRules(
      List<String> law, Map<Mention, List<String>> mentioned, Vocabulary vocabulary) {
    law.forEach(it -> this.law.add(Phrase.of(it, vocabulary), true));
    mentioned.forEach(
        (how, all) -> all.forEach(it -> mentions.add(Phrase.of(it, vocabulary), how)));
    denies = vocabulary.numbers("{stop}");
    clause = vocabulary.numbers("{clause}");
    outfit = vocabulary.numbers("{outfit}");
    ordinary = vocabulary.numbers("{ordinary}");
    speaking = vocabulary.numbers("{speaking}");
    claims = vocabulary.numbers("{claims}");
    definite = vocabulary.numbers("{definite}");
    entries = vocabulary.numbers("term|phrase|wording|avoid");
    speech = vocabulary.numbers("{speech}");
    own = vocabulary.numbers("{own}");
    being = vocabulary.numbers("{be}|{have}|as|a|called|longer|ever|merely|just|only|simply");
    light = vocabulary.numbers("{be}|{have}|{article}|she|he|as|so|very|not|described|called");
    small = vocabulary.numbers("of|in|on|and|with|for|the|to|at|by|from");
    leading = vocabulary.numbers("{persons}|signs|indicators|those|anyone");
    unable = vocabulary.numbers("unable|incapable|powerless");
    persons = vocabulary.numbers("{persons}");
    hardly = vocabulary.numbers("nothing|hardly|scarcely");
    affirms = vocabulary.numbers("{unseen}");
  }

  /** Whether the phrase says "not" itself. */
  public boolean isDenial(Phrase phrase) {
    return phrase.has(denies);
  }
}
