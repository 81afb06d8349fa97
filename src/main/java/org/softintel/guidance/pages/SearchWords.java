package org.softintel.guidance.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;

/**
 * What words mean to the search: stems, one word for all that mean the same ({@code
 * search/synonyms.txt}), and nothing for those that mean nothing.
 */
final class SearchWords {
  /** The synonyms of this word are what somebody types who is afraid, hurt or in despair. */
  private static final String FEAR = "afraid";

  private static final String FILE = "/search/synonyms.txt";
  private static final String FILLERS =
      "a about all also am an and any are as at be been because but by can cant could did do does"
          + " doesnt doing dont for from get gets getting go going got had has hasnt have havent he"
          + " hes her hers him his how i id if ill im in into is isnt it its ive just keep keeps let"
          + " like make makes me more mine my no not of off on or our out really she shes should so"
          + " some someone somebody stuff such than that thats the their them then there these they theyre"
          + " thing things think this those to too up us very was we well were what when where which"
          + " who whose why will with would you your youre";
  private static final Pattern APOSTROPHE = Pattern.compile("['\u2018\u2019`]");
  private static final Analyzer LETTERS = new StandardAnalyzer(CharArraySet.EMPTY_SET);
  private static final Analyzer STEMS = new EnglishAnalyzer(CharArraySet.EMPTY_SET);
  private static final CharArraySet STOPS = new CharArraySet(read(STEMS, FILLERS), false);
  private static final Set<String> KNOWN = spellings(FILLERS);
  private static final Analyzer MEANINGS = meanings(synonyms());
  private static final int SHORT = 3;
  private static final int LONG = 8;
  private static final int MOST_CORRECTED = 3;

  private SearchWords() {}

  /** The meanings of a text, in its order; a search for "groomed" also finds "grooming". */
  static List<String> meanings(String text) {
    return read(MEANINGS, text);
  }

  /** The words of a text as they are written, and their stems. */
  static Set<String> spellings(String text) {
    var spellings = new LinkedHashSet<>(read(LETTERS, text));
    spellings.addAll(read(STEMS, text));
    return spellings;
  }

  static boolean areAfraid(List<String> meanings) {
    return meanings.contains(FEAR);
  }

  /** Puts each unknown word right that is spelt almost like a known one. */
  static String corrected(String query, Set<String> found) {
    var known = new LinkedHashSet<>(KNOWN);
    known.addAll(found);
    var left = new AtomicInteger(MOST_CORRECTED);
    return read(LETTERS, query).stream()
        .map(
            it ->
                spellings(it).stream().anyMatch(known::contains) || left.getAndDecrement() <= 0
                    ? it
                    : nearest(it, known).orElse(it))
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> nearest(String word, Set<String> known) {
    var slips = word.length() < SHORT ? 0 : word.length() < LONG ? 1 : 2;
    var letters = new LevenshteinAutomata(word, true);
    return IntStream.rangeClosed(1, slips)
        .mapToObj(it -> new CharacterRunAutomaton(letters.toAutomaton(it)))
        .flatMap(
            near -> known.stream().filter(it -> it.charAt(0) == word.charAt(0) && near.run(it)))
        .findFirst();
  }

  private static Analyzer meanings(SynonymMap synonyms) {
    return new AnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return STEMS;
      }

      @Override
      protected TokenStreamComponents wrapComponents(
          String field, TokenStreamComponents components) {
        var alike = new SynonymGraphFilter(components.getTokenStream(), synonyms, true);
        return new TokenStreamComponents(components.getSource(), new StopFilter(alike, STOPS));
      }
    };
  }

  private static SynonymMap synonyms() {
    try (var file = Objects.requireNonNull(SearchWords.class.getResourceAsStream(FILE))) {
      var text = new String(file.readAllBytes(), UTF_8);
      text.lines()
          .filter(it -> !it.startsWith("#"))
          .forEach(it -> KNOWN.addAll(spellings(it.split("=>", 2)[0])));
      var parser = new SolrSynonymParser(true, false, STEMS);
      parser.parse(new StringReader(text));
      return parser.build();
    } catch (IOException | ParseException e) {
      throw new IllegalStateException(FILE + " cannot be read", e);
    }
  }

  private static List<String> read(Analyzer analyzer, String text) {
    var words = new ArrayList<String>();
    try (var tokens = analyzer.tokenStream("", APOSTROPHE.matcher(text).replaceAll(""))) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        words.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }
}
