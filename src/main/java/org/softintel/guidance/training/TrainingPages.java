package org.softintel.guidance.training;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.softintel.platform.http.PublicCaching;
import org.softintel.platform.page.Refusal;

/** Training that is still to come, for people and for their calendars. */
@Path("/guidance/events")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class TrainingPages {
  private static final String CALENDAR = "text/calendar";
  private static final MediaType CALENDAR_TYPE = new MediaType("text", "calendar", "UTF-8");

  private final Trainings trainings;
  private final PublicCaching answers;

  TrainingPages(Trainings trainings, PublicCaching answers) {
    this.trainings = trainings;
    this.answers = answers;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance byDate(List<Training> trainings);

    static native TemplateInstance byPlace(Map<String, List<Training>> places);

    static native TemplateInstance event(Training training);
  }

  @GET
  public Response byDate() {
    return answers.page(Templates.byDate(trainings.published()));
  }

  @GET
  @Path("by-place")
  public Response byPlace() {
    var places =
        trainings.published().stream().collect(groupingBy(Training::where, TreeMap::new, toList()));
    return answers.page(Templates.byPlace(places));
  }

  /** To subscribe to: what is added later comes by itself. */
  @GET
  @Path("feed.ics")
  @Produces(CALENDAR)
  public Response feed() {
    return answers.of(CALENDAR_TYPE, TrainingCalendar.of(trainings.published()));
  }

  @GET
  @Path("{event}")
  public Response event(UUID event) {
    return answers.page(Templates.event(found(event)));
  }

  @GET
  @Path("{event}/calendar.ics")
  @Produces(CALENDAR)
  public Response calendar(UUID event) {
    return answers.of(CALENDAR_TYPE, TrainingCalendar.of(List.of(found(event))));
  }

  private Training found(UUID event) {
    return trainings
        .find(event)
        .orElseThrow(
            () ->
                new Refusal(
                    404,
                    "This training is not open",
                    "It is over, or the address is not right. See the list of training that is open"
                        + " now."));
  }
}
