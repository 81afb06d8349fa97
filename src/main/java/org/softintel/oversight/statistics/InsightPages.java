package org.softintel.oversight.statistics;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;

/** Statistics, as a page and as a file: the same numbers, and the same ones left out. */
@Path("/insight")
@RolesAllowed({Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
class InsightPages {
  private final CurrentActor actor;
  private final Insight insight;
  private final InstantSource clock;

  InsightPages(CurrentActor actor, Insight insight, InstantSource clock) {
    this.actor = actor;
    this.insight = insight;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    private Templates() {}

    static native TemplateInstance figures(
        List<Figure> figures, Form form, List<Option> periods, String dates, boolean careful);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance figures(@QueryParam("period") @Nullable String code) {
    var period = period(code);
    return Templates.figures(
        insight.look(period, telling(), actor.get()),
        Form.of(Map.of("period", period.code())),
        periods().stream().map(Period::option).toList(),
        period.dates(),
        telling() == Telling.CAREFUL);
  }

  @GET
  @Path("figures.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response csv(@QueryParam("period") @Nullable String code) {
    var period = period(code);
    var figures = insight.export(period, telling(), actor.get());
    return Response.ok(FiguresCsv.write(figures, period))
        .header("Content-Disposition", "attachment; filename=\"figures-" + period.code() + ".csv\"")
        .build();
  }

  /** What is not offered to this reader cannot be had by typing it. */
  private Period period(@Nullable String code) {
    return periods().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElse(periods().get(0));
  }

  private List<Period> periods() {
    return Period.all(telling(), LondonTime.today(clock));
  }

  private Telling telling() {
    var reader = actor.get();
    return reader.is(Role.TRIAGE) || reader.is(Role.LEAD) ? Telling.ALL : Telling.CAREFUL;
  }
}
