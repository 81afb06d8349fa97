package org.softintel.desk.preferences;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;

/** Lists the keyboard shortcuts and turns them on or off for one person. */
@Path("/triage/settings")
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
class ShortcutPages {
  private static final String SHORTCUTS = "shortcuts";
  private static final List<Option> CHOICES =
      List.of(new Option("off", "Off"), new Option("on", "On"));

  private final CurrentActor actor;
  private final SavedViews desk;
  private final Shortcuts shortcuts;

  ShortcutPages(CurrentActor actor, SavedViews desk, Shortcuts shortcuts) {
    this.actor = actor;
    this.desk = desk;
    this.shortcuts = shortcuts;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance settings(Form form, List<Option> choices, boolean saved);
  }

  @GET
  public TemplateInstance settings(@QueryParam("saved") @Nullable String saved) {
    var chosen = shortcuts.isOn() ? "on" : "off";
    return Templates.settings(Form.of(Map.of(SHORTCUTS, chosen)), CHOICES, saved != null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response save(MultivaluedMap<String, String> sent) {
    var fields = new FormFields(Form.sent(sent));
    var chosen =
        fields.chosen(
            SHORTCUTS, ShortcutPages::choice, "Select whether you want keyboard shortcuts");
    if (chosen.isEmpty()) {
      var page = Templates.settings(fields.judged(), CHOICES, false);
      return Response.status(400).entity(page).build();
    }
    desk.setShortcuts(chosen.get().value().equals("on"), actor.get());
    return Response.seeOther(URI.create("/triage/settings?saved=yes")).build();
  }

  private static Optional<Option> choice(String value) {
    return CHOICES.stream().filter(it -> it.value().equals(value)).findFirst();
  }
}
