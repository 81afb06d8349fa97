package org.softintel.desk.linking;

import static java.util.stream.Collectors.joining;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.place.PlaceKind;
import org.softintel.report.place.SaferPlaces;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;
import org.softintel.report.store.KnownPlaces;
import org.softintel.report.store.KnownPlaces.KnownPlace;
import org.softintel.report.store.KnownPlaces.PlaceRow;
import org.softintel.report.store.Places;

/** Which places reports name, how often and when. */
@Path(PlacePages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class PlacePages {
  static final String ADDRESS = "/triage/places";

  private static final List<Option> TIMES =
      List.of(
          new Option("28", "Last 28 days"),
          new Option("7", "Last 7 days"),
          new Option("91", "Last 91 days"));

  private final CurrentActor actor;
  private final Places places;
  private final Areas areas;

  PlacePages(CurrentActor actor, Places places, Areas areas) {
    this.actor = actor;
    this.places = places;
    this.areas = areas;
  }

  /** What the page shows. */
  record View(KnownPlaces known, Form form, List<Option> kinds, List<Option> areas) {
    public List<Option> times() {
      return TIMES;
    }

    public List<KnownPlace> hotspots() {
      return Stream.concat(known.venues().stream(), known.sectors().stream())
          .filter(KnownPlace::isHotspot)
          .toList();
    }

    public boolean isNarrowed() {
      return Stream.of("area", "kind").anyMatch(it -> !form.value(it).isEmpty());
    }

    public int mostRows() {
      return Places.MOST_ROWS;
    }

    public String version() {
      return SaferPlaces.version();
    }

    /** Of all that reports say together of what a row lists. */
    public String address(PlaceRow row) {
      var code = new RowCode(RowGroup.PLACES, row.number());
      return CameFrom.to(row.report().deskAddress() + "/" + code + "/everywhere", here());
    }

    private String here() {
      return Stream.of("days", "area", "kind")
          .map(it -> it + "=" + form.value(it))
          .collect(joining("&", ADDRESS + "?", ""));
    }
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance places(View view);
  }

  /** What is not offered is not looked at. */
  @GET
  public TemplateInstance places(
      @QueryParam("days") @Nullable String days,
      @QueryParam("area") @Nullable String area,
      @QueryParam("kind") @Nullable String kind) {
    var kinds = kinds();
    var ofArea = areaOptions();
    var form =
        Form.of(
            Map.of(
                "days", chosen(TIMES, days),
                "area", chosen(ofArea, area),
                "kind", chosen(kinds, kind)));
    var wanted =
        new Places.Wanted(
            Duration.ofDays(Integer.parseInt(form.value("days"))),
            Optional.of(form.value("area")).filter(it -> !it.isEmpty()),
            Coded.of(PlaceKind.class, form.value("kind")));
    return Templates.places(new View(places.page(wanted, actor.get()), form, kinds, ofArea));
  }

  private static String chosen(List<Option> options, @Nullable String typed) {
    return options.stream()
        .map(Option::value)
        .filter(it -> it.equals(typed))
        .findFirst()
        .orElse(options.get(0).value());
  }

  private static List<Option> kinds() {
    return Stream.concat(
            Stream.of(new Option("", "Any kind")),
            Stream.of(PlaceKind.values())
                .filter(it -> it != PlaceKind.HOME)
                .map(it -> new Option(it.code(), it.words())))
        .toList();
  }

  private List<Option> areaOptions() {
    return Stream.concat(Stream.of(new Option("", "Any area")), areas.known().stream()).toList();
  }
}
