package org.softintel.intake.advice;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.Replacement;
import org.softintel.language.check.Advice;
import org.softintel.language.check.LanguageChecker;
import org.softintel.language.check.Snippet;
import org.softintel.report.quality.Remark;
import org.softintel.report.quality.RowSuggestion;
import org.softintel.report.question.RowGroup;

/**
 * Advice on some answers: each term once, the strongest first, details by the answer that they are
 * in, and what was replaced with a press.
 *
 * @param isCut whether there was too much to read
 */
public record AdviceView(
    List<Term> terms, List<Details> details, List<Replaced> replaced, boolean isCut) {
  private static final int MOST_PLACES = 3;

  /** More is folded: who is shown a thousand words reads none. */
  private static final int MOST_OPEN = 3;

  private static final int MOST_OPEN_OFFERS = 4;

  /** A term that could be said better; {@code more} places are not shown. */
  record Term(Advice advice, List<Place> places, int more) {
    /** The spelling of its first place. */
    public String written() {
      return first().snippet().words();
    }

    public Place first() {
      return places.get(0);
    }

    /** Why, and what else to say where nothing fits its first place. */
    public String reason() {
      return advice.reason(first().better());
    }

    /** Places with a phrase that fits them, each phrase once on a page. */
    public List<Place> pressed() {
      var seen = new HashSet<List<Object>>();
      return places.stream()
          .filter(it -> it.better().isPresent() && seen.add(List.of(it.page(), it.better())))
          .toList();
    }
  }

  /**
   * Where a term stands.
   *
   * @param brief with fewer words around it
   * @param better what fits in its place
   */
  record Place(
      AdvisedPage page, String noun, Snippet snippet, Snippet brief, Optional<String> better) {
    @Override
    public String toString() {
      return "Place[" + noun + "]";
    }
  }

  /** What one answer leaves open. */
  record Details(AdvisedPage page, String noun, List<Offer> offers, List<Remark> remarks) {
    boolean isAny() {
      return !offers.isEmpty() || !remarks.isEmpty();
    }

    boolean has(Remark remark) {
      return remarks.contains(remark);
    }
  }

  /** A remark, and each answer or row that it is about. */
  record Remarked(Remark remark, List<Details> places) {
    public String words() {
      return remark.words();
    }
  }

  /** A detail that can become a row; ticked unless another row of it is. */
  record Offer(String code, String value, RowGroup group, boolean ticked) {
    static Stream<Offer> of(RowSuggestion it) {
      return it.groups().stream()
          .map(
              group ->
                  new Offer(code(group, it), it.value(), group, group.equals(it.groups().get(0))));
    }

    static String code(RowGroup group, RowSuggestion it) {
      return group.code() + ":" + it.same().replaceAll("\\s", " ");
    }

    @Override
    public String toString() {
      return "Offer[" + group + "]";
    }
  }

  /** Words that were replaced on a page; the new ones still stand there. */
  record Replaced(AdvisedPage page, Replacement words) {}

  static AdviceView of(
      UUID draft,
      LanguageChecker language,
      Collection<AnswerAdvice> passages,
      List<Replaced> replaced,
      boolean isCut) {
    var found =
        passages.stream()
            .flatMap(passage -> passage.words().stream().map(it -> new Found(passage, it)))
            .collect(
                Collectors.groupingBy(
                    it -> it.advice.term(), LinkedHashMap::new, Collectors.toList()));
    var terms =
        found.values().stream()
            .map(it -> term(draft, language, it))
            .sorted(Comparator.comparing(it -> it.advice().level()))
            .toList();
    return new AdviceView(terms, details(draft, passages), replaced, isCut);
  }

  /** Offers a detail once, even when several answers contain it. */
  private static List<Details> details(UUID draft, Collection<AnswerAdvice> passages) {
    var seen = new HashSet<String>();
    return passages.stream()
        .map(
            it ->
                new Details(
                    new AdvisedPage(draft, it.at()),
                    it.noun(),
                    it.offers().stream()
                        .filter(offer -> seen.add(offer.same()))
                        .flatMap(Offer::of)
                        .toList(),
                    it.remarks()))
        .filter(Details::isAny)
        .toList();
  }

  private record Found(AnswerAdvice in, Advice advice) {
    Place place(UUID draft, LanguageChecker language) {
      return new Place(
          new AdvisedPage(draft, in.at()),
          in.noun(),
          Snippet.of(in.text(), advice.start(), advice.end()),
          Snippet.brief(in.text(), advice.start(), advice.end()),
          language.better(in.text(), advice));
    }
  }

  private static Term term(UUID draft, LanguageChecker language, List<Found> found) {
    var places = found.stream().limit(MOST_PLACES).map(it -> it.place(draft, language)).toList();
    return new Term(found.get(0).advice, places, found.size() - places.size());
  }

  public boolean isEmpty() {
    return terms.isEmpty() && details.isEmpty();
  }

  public List<Term> strongest() {
    return terms.stream().limit(MOST_OPEN).toList();
  }

  public List<Term> others() {
    return terms.stream().skip(MOST_OPEN).toList();
  }

  public List<Offer> offers() {
    return details.stream().flatMap(it -> it.offers().stream()).toList();
  }

  public List<Offer> firstOffers() {
    return offers().stream().limit(MOST_OPEN_OFFERS).toList();
  }

  public List<Offer> otherOffers() {
    return offers().stream().skip(MOST_OPEN_OFFERS).toList();
  }

  /** Each once: the same question is not asked of every answer. */
  public List<Remarked> remarks() {
    return details.stream()
        .flatMap(it -> it.remarks().stream())
        .distinct()
        .map(it -> new Remarked(it, details.stream().filter(at -> at.has(it)).toList()))
        .toList();
  }

  public List<Remarked> firstRemarks() {
    return remarks().stream().limit(MOST_OPEN - strongest().size()).toList();
  }

  public List<Remarked> otherRemarks() {
    return remarks().stream().skip(MOST_OPEN - strongest().size()).toList();
  }

  /** Where what is offered is added: any page that it was found on. */
  public AdvisedPage offering() {
    return details.get(0).page();
  }

  @Override
  public String toString() {
    return "AdviceView[" + terms.size() + " " + details.size() + "]";
  }
}
