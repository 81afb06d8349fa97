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
import org.softintel.audit.trail.Act;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.FreshSecondFactor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;

/** Statistics, as a page and as a file: the same numbers, and the same ones left out. */
@Path("/insight")
@RolesAllowed({Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
class StatisticsPages {
  private final CurrentActor actor;
  private final Statistics statistics;
  private final InstantSource clock;

  StatisticsPages(CurrentActor actor, Statistics statistics, InstantSource clock) {
    this.actor = actor;
    this.statistics = statistics;
    this.clock = clock;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance figures(
        List<Chart> figures,
        Form form,
        List<Option> periods,
        String dates,
        boolean careful,
        boolean auditor);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance figures(@QueryParam("period") @Nullable String code) {
    var period = period(code);
    return Templates.figures(
        statistics.told(Act.FIGURES_READ, period, telling(), actor.get()),
        Form.of(Map.of("period", period.code())),
        periods().stream().map(it -> new Option(it.code(), it.words())).toList(),
        period.dates(),
        telling() == SmallNumberSuppression.CAREFUL,
        actor.get().is(Role.AUDITOR));
  }

  @GET
  @Path("figures.csv")
  @Produces("text/csv;charset=UTF-8")
  @Limited(LimitKind.EXPORT)
  @FreshSecondFactor
  public Response csv(@QueryParam("period") @Nullable String code) {
    var period = period(code);
    var figures = statistics.told(Act.FIGURES_EXPORTED, period, telling(), actor.get());
    return Response.ok(StatisticsCsv.write(figures, period))
        .header("Content-Disposition", "attachment; filename=\"figures-" + period.code() + ".csv\"")
        .build();
  }

  /** What is not offered to this reader cannot be had by typing it. */
  private StatisticsPeriod period(@Nullable String code) {
    return periods().stream()
        .filter(it -> it.code().equals(code))
        .findFirst()
        .orElse(periods().get(0));
  }

  private List<StatisticsPeriod> periods() {
    return StatisticsPeriod.all(telling(), LondonTime.today(clock));
  }

  private SmallNumberSuppression telling() {
    var reader = actor.get();
    return reader.is(Role.TRIAGE) || reader.is(Role.LEAD)
        ? SmallNumberSuppression.ALL
        : SmallNumberSuppression.CAREFUL;
  }
}
