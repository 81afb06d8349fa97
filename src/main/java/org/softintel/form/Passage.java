package org.softintel.form;

import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.language.Advice;
import org.softintel.quality.Offer;
import org.softintel.quality.Remark;

/**
 * One written answer, and what could be said better or added.
 *
 * @param change where it can be changed
 */
@TemplateData
record Passage(
    String noun, String change, List<Place> places, List<Offer> offers, List<Remark> remarks) {
  private static final int AROUND = 60;

  /** A term in its sentence, cut to what a reader needs to find it. */
  @TemplateData
  record Place(String before, String term, String after, Advice advice) {
    static Place of(String text, Advice advice) {
      var from = Math.max(0, advice.start() - AROUND);
      var to = Math.min(text.length(), advice.end() + AROUND);
      return new Place(
          (from == 0 ? "" : "… ") + text.substring(from, advice.start()),
          text.substring(advice.start(), advice.end()),
          text.substring(advice.end(), to) + (to == text.length() ? "" : " …"),
          advice);
    }

    @Override
    public String toString() {
      return "Place[" + advice.term() + "]";
    }
  }

  boolean isEmpty() {
    return places.isEmpty() && offers.isEmpty() && remarks.isEmpty();
  }

  /** By which advice is known again, so that nobody is told the same thing twice. */
  Stream<String> codes() {
    return Stream.of(
            places.stream().map(it -> language(it.advice())),
            offers.stream().map(Passage::offer),
            remarks.stream().map(Passage::remark))
        .flatMap(it -> it);
  }

  static String language(Advice advice) {
    return "language:" + advice.term();
  }

  static String offer(Offer offer) {
    return "offer:" + offer.value();
  }

  static String remark(Remark remark) {
    return "remark:" + remark.name();
  }

  @Override
  public String toString() {
    return "Passage[" + noun + "]";
  }
}
