package org.softintel.report.place;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.softintel.platform.database.Ids;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.ReportSource;
import org.softintel.report.linking.ReportSource.Knowing;
import org.softintel.report.search.KeptPlace;

/** Reports that name places. */
final class GivenPlaces {
  static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  static final UnaryOperator<String> MASK = it -> "masked-" + it.hashCode();

  private Instant received = NOW;
  private Optional<String> area = Optional.empty();
  private Knowing knowing = Knowing.SAW;
  private boolean counts = true;
  private final String teller;
  private final List<PlaceMention> mentions = new ArrayList<>();

  private GivenPlaces(String teller) {
    this.teller = teller;
  }

  static GivenPlaces by(String teller) {
    return new GivenPlaces(teller);
  }

  GivenPlaces at(Instant time) {
    received = time;
    return this;
  }

  GivenPlaces in(String code) {
    area = Optional.of(code);
    return this;
  }

  GivenPlaces knows(Knowing how) {
    knowing = how;
    return this;
  }

  GivenPlaces notCounted() {
    counts = false;
    return this;
  }

  PlacesOfReport names(String written) {
    return names(written, PlaceKind.NOT_KNOWN, SaidTimes.NONE);
  }

  PlacesOfReport names(String written, PlaceKind kind) {
    return names(written, kind, SaidTimes.NONE);
  }

  PlacesOfReport names(String written, PlaceKind kind, SaidTimes times) {
    var name = KeptPlace.of(written, area, MASK);
    return mentioning(
        new PlaceMention(
            mentions.size(), 1, name, Optional.of(written), Optional.empty(), kind, times));
  }

  PlacesOfReport says(String text) {
    var name = Optional.of(KeptPlace.in(text, area, MASK));
    return mentioning(
        new PlaceMention(
            mentions.size(),
            0,
            name,
            Optional.empty(),
            Optional.empty(),
            PlaceKind.NOT_KNOWN,
            SaidTimes.NONE));
  }

  PlacesOfReport isIn(String sector, PlaceKind kind) {
    return mentioning(
        new PlaceMention(
            mentions.size(),
            1,
            Optional.empty(),
            Optional.empty(),
            Optional.of(sector),
            kind,
            SaidTimes.NONE));
  }

  private PlacesOfReport mentioning(PlaceMention mention) {
    mentions.add(mention);
    var source =
        new ReportSource(
            Optional.of(teller), "", knowing, Optional.empty(), List.<PersonFacts>of(), counts);
    var first = Ids.firstAt(received);
    var id = new UUID(first.getMostSignificantBits(), UUID.randomUUID().getLeastSignificantBits());
    return new PlacesOfReport(id, received, area, source, List.copyOf(mentions));
  }
}
