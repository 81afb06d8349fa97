package org.softintel.language.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import opennlp.tools.postag.POSModel;
import org.jspecify.annotations.Nullable;

/** What part of speech each word of a text is, told sentence by sentence when first asked for. */
public final class PartsOfSpeech {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.2-2.5.0.bin";
  private static final String ENTRY = "pos.model";
  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}{2,4}");

  /** What the tagger takes and what we know better. */
  public static final class Model {
    private final Tagger tagger;
    private final BitSet verbs;
    private final BitSet people;
    private final BitSet auxiliaries;
    private final BitSet given;

    public Model(Vocabulary vocabulary) {
      people = vocabulary.numbers("{verbs}");
      verbs = vocabulary.numbers("{verb}");
      given = vocabulary.numbers("{given}");
      auxiliaries = vocabulary.numbers("{auxiliary}");
      try (var file = PartsOfSpeech.class.getResourceAsStream(MODEL)) {
        if (file == null) {
          throw new BrokenLanguageList(MODEL + " is missing");
        }
        tagger = new Tagger(new POSModel(file).getArtifact(ENTRY));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    public PartsOfSpeech of(String original, TokenisedText text) {
      return new PartsOfSpeech(this, original, text);
    }
  }

  private final Model model;
  private final String original;
  private final TokenisedText text;
  private final @Nullable PartOfSpeech[] known;

  private PartsOfSpeech(Model model, String original, TokenisedText text) {
    this.model = model;
    this.original = original;
    this.text = text;
    this.known = new @Nullable PartOfSpeech[text.size()];
  }

  public PartOfSpeech at(int i) {
    var part = known[i];
    if (part == null) {
      tag(text.sentenceStart(i), text.sentenceEnd(i));
      part = known[i];
    }
    return part == null ? PartOfSpeech.OTHER : part;
  }

  public boolean isInitials(int i) {
    return INITIALS.matcher(raw(i)).matches();
  }

  private void tag(int from, int to) {
    var pieces = new ArrayList<String>();
    var places = new int[to - from];
    for (int i = from; i < to; i++) {
      if (i > from && text.token(i).comma()) {
        pieces.add(",");
      }
      places[i - from] = pieces.size();
      pieces.addAll(pieces(i));
    }
    pieces.add(".");
    var tags = model.tagger.tag(pieces);
    for (int i = from; i < to; i++) {
      known[i] = part(i, PartOfSpeech.of(tags.get(places[i - from])));
    }
  }

  private PartOfSpeech part(int i, PartOfSpeech told) {
    var token = text.token(i);
    if (token.letter() || (i == text.sentenceStart(i) && text.is(i, model.given))) {
      return PartOfSpeech.NAME;
    }
    if (text.is(i, model.auxiliaries)) {
      return PartOfSpeech.AUXILIARY;
    }
    if (text.is(i, model.verbs) && (i == 0 || !text.token(i - 1).owner())) {
      return PartOfSpeech.VERB;
    }
    if (told == PartOfSpeech.NOUN && text.word(i).equals("run") && isBehindAuxiliary(i)) {
      return PartOfSpeech.VERB;
    }
    if (told == PartOfSpeech.VERB && isBehindThe(i) && text.is(i, model.people)) {
      return PartOfSpeech.NOUN;
    }
    return told == PartOfSpeech.NAME && Character.isLowerCase(original.charAt(token.start()))
        ? PartOfSpeech.NOUN
        : told;
  }

  /** "The accused". */
  private boolean isBehindThe(int i) {
    return i > text.sentenceStart(i) && text.word(i - 1).equals("the");
  }

  /** "Had run off". */
  private boolean isBehindAuxiliary(int i) {
    return i > text.sentenceStart(i) && text.is(i - 1, model.auxiliaries);
  }

  /** As the tagger was taught to cut: "did n't", "mum 's". */
  private List<String> pieces(int i) {
    var token = text.token(i);
    var raw = raw(i);
    var small = raw.toLowerCase(Locale.ROOT);
    if (small.endsWith("n't") && raw.length() > "n't".length()) {
      return List.of(raw.substring(0, raw.length() - "n't".length()), "n't");
    }
    var cut = raw.indexOf('\'');
    if (cut >= 0) {
      return cut == 0 ? List.of(raw) : List.of(raw.substring(0, cut), raw.substring(cut));
    }
    if (token.owner()) {
      return List.of(raw, "'");
    }
    return List.of(small.equals(token.word()) ? raw : token.word());
  }

  private String raw(int i) {
    return original.substring(text.token(i).start(), text.token(i).end()).replace('\u2019', '\'');
  }
}
