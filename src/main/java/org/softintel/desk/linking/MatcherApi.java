package org.softintel.desk.linking;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.softintel.desk.linking.PersonJson.Listed;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.linking.PersonPair;

/** Whether people that somebody sends may be one, and why. Nothing of them is kept or logged. */
@Path("/api/v1/matcher")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Limited(LimitKind.SEARCH)
class MatcherApi {
  private static final String NDJSON = "application/x-ndjson";

  private final CurrentActor actor;
  private final MatcherCalls calls;

  MatcherApi(CurrentActor actor, MatcherCalls calls) {
    this.actor = actor;
    this.calls = calls;
  }

  @POST
  @Path("/score")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public String score(byte[] body) {
    var match = calls.score(PersonJson.two(body), actor.get());
    var json =
        StrictJson.MAPPER
            .createObjectNode()
            .put("band", match.band().code())
            .put("score", match.score())
            .put("version", calls.version());
    match.why().forEach(json.putArray("why")::add);
    return json.toString();
  }

  @POST
  @Path("/link")
  @Consumes(NDJSON)
  @Produces(NDJSON)
  public StreamingOutput link(byte[] body) {
    if (!calls.isBench()) {
      throw new NotFoundException();
    }
    var people = PersonJson.list(body);
    var pairs = calls.link(people.stream().map(Listed::facts).toList());
    calls.recordLinked(people.size(), pairs.size(), actor.get());
    return to -> write(people, pairs, to);
  }

  private static void write(List<Listed> people, List<PersonPair> pairs, OutputStream to)
      throws IOException {
    var lines = new BufferedWriter(new OutputStreamWriter(to, UTF_8));
    for (var pair : pairs) {
      var json = StrictJson.MAPPER.createObjectNode();
      json.set("a", people.get(pair.a()).id());
      json.set("b", people.get(pair.b()).id());
      json.put("band", pair.band().code()).put("score", pair.score());
      lines.write(json.toString());
      lines.write('\n');
    }
    lines.flush();
  }
}
