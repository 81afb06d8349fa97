package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;
import org.softintel.report.search.SoughtValue;
import org.softintel.report.store.ReportSearch;
import org.softintel.report.store.ReportSearch.Sought;
import org.softintel.report.watchlist.WatchList;
import org.softintel.report.watchlist.WatchedValue;

/** What the team watches for: the only pages that show it. */
@Path(WatchPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class WatchPages {
  private static final Pattern FEW_DIGITS = Pattern.compile("[0-9]{1,4}");

  static final String ADDRESS = "/triage/watch";

  /** As for new links: so many fill a page of the search. */
  private static final String BUSY =
      "More than %d reports may contain this. Enter something that fewer reports contain"
          .formatted(ReportSearch.PAGE_SIZE);

  /** As where reports are compared. */
  private static final String NOT_TELLING =
      "Many people, places or things share this. Add more, such as a surname or a town";

  private final CurrentActor actor;
  private final WatchList watchList;
  private final ReportSearch search;
  private final InstantSource clock;

  WatchPages(CurrentActor actor, WatchList watchList, ReportSearch search, InstantSource clock) {
    this.actor = actor;
    this.watchList = watchList;
    this.search = search;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance list(List<WatchList.Entry> entries, Optional<String> done);

    static native TemplateInstance watch(Form form, List<Option> kinds, Optional<Refusal> refused);
  }

  /** {@code done} says what was done a moment ago; {@code now} how many reports hold the value. */
  @GET
  public TemplateInstance list(
      @QueryParam("done") @Nullable String done, @QueryParam("now") @Nullable String now) {
    var words = Optional.ofNullable(done).flatMap(it -> words(it, number(now)));
    return Templates.list(watchList.page(actor.get()), words);
  }

  /** As in the address that we lead to: what somebody changed there says nothing. */
  private static int number(@Nullable String now) {
    return now != null && FEW_DIGITS.matcher(now).matches() ? Integer.parseInt(now) : -1;
  }

  private static Optional<String> words(String done, int now) {
    return switch (done) {
      case "saved" ->
          now < 0 || now > ReportSearch.PAGE_SIZE
              ? Optional.empty()
              : Optional.of("Saved. " + held(now));
      case "extended" -> Optional.of("We have moved the last day.");
      case "ended" -> Optional.of("That is no longer watched.");
      default -> Optional.empty();
    };
  }

  private static String held(int reports) {
    return switch (reports) {
      case 0 -> "No report that you can open seems to contain it now.";
      case 1 -> "1 report that you can open may contain it now. Search for it to see which.";
      default ->
          reports + " reports that you can open may contain it now. Search for it to see which.";
    };
  }

  @GET
  @Path("new")
  public TemplateInstance form() {
    var until = LondonTime.today(clock).plusWeeks(WatchedValue.USUAL_WEEKS);
    return Templates.watch(
        Form.of(DayField.values("until", until)), SoughtValue.kinds(), Optional.empty());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response watch(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var typed = new WatchFields(fields, LondonTime.today(clock));
    var sought = SoughtValue.read(fields);
    sought
        .filter(it -> !it.field().isTelling(it.typed()))
        .ifPresent(it -> fields.problem("typed", NOT_TELLING));
    var reason = typed.reason();
    var until = typed.lastDay();
    if (!fields.ok()) {
      return answer(400, fields, Optional.empty());
    }
    try {
      // Before the search: what comes while it runs is told.
      var since = clock.instant();
      var now = holding(sought.orElseThrow());
      if (now.isEmpty()) {
        fields.problem("typed", BUSY);
        return answer(400, fields, Optional.empty());
      }
      var me = actor.get();
      var value =
          new WatchedValue(sought.orElseThrow(), reason, me.subject(), since, until.orElseThrow());
      watchList.watch(value, me);
      return goTo("?done=saved&now=" + now.getAsInt());
    } catch (Refusal e) {
      return answer(e.status(), fields, Optional.of(e));
    }
  }

  /** How many reports that this officer may open hold it, on one page; empty if there are more. */
  private OptionalInt holding(SoughtValue sought) {
    var found =
        search
            .find(
                new Sought(sought.field(), sought.typed(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                actor.get())
            .orElseThrow(
                () -> new Refusal(503, "The search is not ready yet", "Try again in a minute."));
    return found.last().isPresent() ? OptionalInt.empty() : OptionalInt.of(found.hits().size());
  }

  @POST
  @Path("{watched}/extend")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response extend(UUID watched) {
    watchList.extend(watched, actor.get());
    return goTo("?done=extended");
  }

  @POST
  @Path("{watched}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(UUID watched) {
    watchList.end(watched, actor.get());
    return goTo("?done=ended");
  }

  private static Response answer(int status, FormFields fields, Optional<Refusal> refused) {
    var page = Templates.watch(fields.judged(), SoughtValue.kinds(), refused);
    return Response.status(status).entity(page).build();
  }

  private static Response goTo(String query) {
    return Response.seeOther(URI.create(ADDRESS + query)).build();
  }
}
