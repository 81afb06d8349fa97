package org.softintel.desk.callback;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Refusal;

/** Where somebody without an account asks to be called; what it is about has no box here. */
@Path(CallBackPages.ADDRESS)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CallBackPages {
  static final String ADDRESS = "/call-back";

  private static final int NAME_MAX_CHARS = 100;
  private static final List<Option> TIMES =
      Stream.of(CallTime.values()).map(it -> new Option(it.code(), it.words())).toList();

  private final CallBacks callBacks;

  CallBackPages(CallBacks callBacks) {
    this.callBacks = callBacks;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance ask(Form form, List<Option> times, long days);

    static native TemplateInstance asked();
  }

  @GET
  public TemplateInstance blank() {
    return ask(Form.of(Map.of("once", "" + UUID.randomUUID())));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response ask(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var name = fields.optionalLine("name", "Your name", NAME_MAX_CHARS);
    var phone = fields.phone("phone", "Phone number");
    if (phone.isEmpty()) {
      fields.problem("phone", "Enter a phone number");
    }
    var time = fields.chosen("when", CallTime.class, "Select when we can call you");
    if (!fields.ok()) {
      return Response.status(400).entity(ask(fields.judged())).build();
    }
    var caller = new CallBacks.Caller(phone.orElseThrow(), name);
    // The same for each press of one page; Back and another number make another press.
    var once = fields.ids("once").stream().findFirst().orElseGet(UUID::randomUUID);
    if (!callBacks.ask(once, time.orElseThrow(), caller)) {
      throw Refusal.conflict(
          "We cannot take more requests for a call now",
          "Many people are waiting for a call. We did not save your number. Call us instead.");
    }
    return Response.seeOther(URI.create(ADDRESS + "/asked")).build();
  }

  private TemplateInstance ask(Form form) {
    return Templates.ask(form, TIMES, callBacks.keptFor().toDays());
  }

  @GET
  @Path("asked")
  public TemplateInstance asked() {
    return Templates.asked();
  }
}
