package org.softintel.language.text;

import static org.softintel.language.text.PartOfSpeech.*;
import static org.softintel.language.text.WordList.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What part of speech each word of a text is, told sentence by sentence when first asked for. */
public final class PartsOfSpeech {
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");
  private static final String NOT = "n't";

  private final Tagger tagger;
  private final String original;
  private final TokenisedText text;
  private final @Nullable PartOfSpeech[] known;

  public PartsOfSpeech(Tagger tagger, String original, TokenisedText text) {
    this.tagger = tagger;
    this.original = original;
    this.text = text;
    this.known = new @Nullable PartOfSpeech[text.size()];
  }

  public PartOfSpeech at(int i) {
    if (known[i] == null) {
      tag(text.sentenceStart(i), text.sentenceEnd(i));
    }
    return Objects.requireNonNullElse(known[i], OTHER);
  }

  public boolean isInitials(int i) {
    return INITIALS.matcher(raw(i)).matches();
  }

  private void tag(int from, int to) {
    var pieces = new ArrayList<String>();
    var places = new int[to - from];
    for (int i = from; i < to; i++) {
      if (i > from && text.isBreak(i)) {
        pieces.add(",");
      }
      places[i - from] = pieces.size();
      pieces.addAll(pieces(i));
    }
    pieces.add(".");
    var tags = tagger.tag(pieces);
    for (int i = from; i < to; i++) {
      known[i] = part(i, PartOfSpeech.of(tags.get(places[i - from])));
    }
  }

  private PartOfSpeech part(int i, PartOfSpeech told) {
    var token = text.token(i);
    var first = i == text.sentenceStart(i);
    if (token.letter() || (first && text.is(i, GIVEN_NAMES))) {
      return NAME;
    }
    if (text.is(i, AUXILIARIES)) {
      return AUXILIARY;
    }
    // "Had run off".
    var hadRun = told == NOUN && text.is(i, "run") && !first && text.is(i - 1, AUXILIARIES);
    if (hadRun || (text.is(i, KNOWN_VERBS) && (i == 0 || !text.token(i - 1).owner()))) {
      return VERB;
    }
    var theAccused = told == VERB && !first && text.is(i - 1, "the") && text.is(i, PEOPLE_OR_VERBS);
    var smallName = told == NAME && Character.isLowerCase(original.charAt(token.start()));
    return theAccused || smallName ? NOUN : told;
  }

  /** As the tagger was taught to cut: "did n't", "mum 's". */
  private List<String> pieces(int i) {
    var token = text.token(i);
    var raw = raw(i);
    var small = raw.toLowerCase(Locale.ROOT);
    if (small.endsWith(NOT) && raw.length() > NOT.length()) {
      return List.of(raw.substring(0, raw.length() - NOT.length()), NOT);
    }
    var cut = raw.indexOf('\'');
    if (cut >= 0) {
      return cut == 0 ? List.of(raw) : List.of(raw.substring(0, cut), raw.substring(cut));
    }
    var spelt = small.equals(token.word()) ? raw : token.word();
    return token.owner() ? List.of(raw, "'") : List.of(spelt);
  }

  private String raw(int i) {
    return original.substring(text.token(i).start(), text.token(i).end()).replace('\u2019', '\'');
  }
}
