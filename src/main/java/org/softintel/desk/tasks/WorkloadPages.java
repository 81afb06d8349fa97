package org.softintel.desk.tasks;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;

/** How much each officer has, and a monthly sample of closed reports, for leads. */
@Path("/people")
@RolesAllowed(Role.LEAD)
@Produces(MediaType.TEXT_HTML)
class WorkloadPages {
  private static final int MONTHS = 12;

  private final CurrentActor actor;
  private final Workload workload;

  WorkloadPages(CurrentActor actor, Workload workload) {
    this.actor = actor;
    this.workload = workload;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance workload(List<Workload.Load> loads);

    static native TemplateInstance sample(
        List<Workload.Checked> reports, List<Option> months, Form form);
  }

  @GET
  @Path("/workload")
  public TemplateInstance workload() {
    return Templates.workload(workload.loads(actor.get()));
  }

  /** Of the last month that is over, unless another is chosen. */
  @GET
  @Path("/sample")
  public TemplateInstance sample(@QueryParam("month") @Nullable String typed) {
    var months = Stream.iterate(workload.lastMonth(), it -> it.minusMonths(1)).limit(MONTHS);
    var offered = months.toList();
    var month =
        offered.stream()
            .filter(it -> it.toString().equals(typed))
            .findFirst()
            .orElse(offered.get(0));
    return Templates.sample(
        workload.sample(month, actor.get()),
        offered.stream().map(WorkloadPages::option).toList(),
        Form.of(Map.of("month", month.toString())));
  }

  private static Option option(YearMonth month) {
    var name = month.getMonth().getDisplayName(TextStyle.FULL, Locale.UK);
    return new Option(month.toString(), name + " " + month.getYear());
  }
}
