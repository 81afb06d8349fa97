package org.softintel.intake.advice;

import io.quarkus.qute.TemplateData;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.language.check.Advice;
import org.softintel.language.check.Snippet;
import org.softintel.report.quality.Remark;
import org.softintel.report.quality.RowSuggestion;

/** Advice on some answers: each term once, and details by the answer that they are in. */
@TemplateData
public record AdviceView(List<Term> terms, List<Details> details) {
  private static final int MOST_PLACES = 3;

  /** A term that could be said better; {@code more} places are not shown. */
  @TemplateData
  record Term(Advice advice, List<Place> places, int more) {
    /** The spelling of its first place. */
    public String written() {
      return places.get(0).snippet().words();
    }

    public String keep() {
      return places.get(0).page().actFromCheck("/keep");
    }
  }

  @TemplateData
  record Place(AdvisedPage page, String noun, Snippet snippet) {
    @Override
    public String toString() {
      return "Place[" + noun + "]";
    }
  }

  /** What one answer leaves open. */
  @TemplateData
  record Details(AdvisedPage page, String noun, List<RowSuggestion> offers, List<Remark> remarks) {
    public String add(String group) {
      return page.act("/add/" + group);
    }

    public String addFromCheck(String group) {
      return page.actFromCheck("/add/" + group);
    }

    boolean isAny() {
      return !offers.isEmpty() || !remarks.isEmpty();
    }
  }

  static AdviceView of(UUID draft, Collection<AnswerAdvice> passages) {
    var found =
        passages.stream()
            .flatMap(passage -> passage.words().stream().map(it -> new Found(passage, it)))
            .collect(
                Collectors.groupingBy(
                    it -> it.advice.term(), LinkedHashMap::new, Collectors.toList()));
    return new AdviceView(
        found.values().stream().map(it -> term(draft, it)).toList(), details(draft, passages));
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
                    it.offers().stream().filter(offer -> seen.add(offer.same())).toList(),
                    it.remarks()))
        .filter(Details::isAny)
        .toList();
  }

  private record Found(AnswerAdvice in, Advice advice) {
    Place place(UUID draft) {
      var snippet = Snippet.of(in.text(), advice.start(), advice.end());
      return new Place(new AdvisedPage(draft, in.at()), in.noun(), snippet);
    }
  }

  private static Term term(UUID draft, List<Found> found) {
    var places = found.stream().limit(MOST_PLACES).map(it -> it.place(draft)).toList();
    return new Term(found.get(0).advice, places, found.size() - places.size());
  }

  public boolean isEmpty() {
    return terms.isEmpty() && details.isEmpty();
  }
}
