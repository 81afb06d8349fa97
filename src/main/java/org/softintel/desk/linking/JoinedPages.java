package org.softintel.desk.linking;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.CurrentActor;
import org.softintel.platform.identity.Role;
import org.softintel.platform.limits.LimitKind;
import org.softintel.platform.limits.Limited;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.report.entity.JoinedEntities;
import org.softintel.report.entity.JoinedList;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.Areas;

/** Which entries of reports are judged to be the same. */
@Path(JoinedPages.ADDRESS)
@RolesAllowed({Role.TRIAGE, Role.LEAD})
@Produces(MediaType.TEXT_HTML)
@Limited(LimitKind.SEARCH)
class JoinedPages {
  static final String ADDRESS = "/triage/joined";

  private final CurrentActor actor;
  private final JoinedEntities entities;
  private final Areas areas;

  JoinedPages(CurrentActor actor, JoinedEntities entities, Areas areas) {
    this.actor = actor;
    this.entities = entities;
    this.areas = areas;
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance joined(JoinedView view);
  }

  /** What the page shows. */
  record JoinedView(JoinedList list, Form form, UnaryOperator<String> areaNames) {
    public List<Option> kinds() {
      return Stream.concat(
              Stream.of(new Option("", "Any kind")),
              Stream.of(RowGroup.values())
                  .filter(RowGroup::isLinked)
                  .map(it -> new Option(it.code(), it.title())))
          .toList();
    }

    public boolean isNarrowed() {
      return !form.value("kind").isEmpty();
    }

    public String areas(JoinedList.Line line) {
      return line.areas().stream().map(areaNames).collect(Collectors.joining(", "));
    }

    /** Of all that reports say together of one of them. */
    public String everywhere(JoinedList.Line line) {
      return CameFrom.to(line.address(), address(list.page()));
    }

    public Optional<String> before() {
      return list.page() > 1 ? Optional.of(address(list.page() - 1)) : Optional.empty();
    }

    public Optional<String> next() {
      return list.page() < list.pages() ? Optional.of(address(list.page() + 1)) : Optional.empty();
    }

    private String address(int page) {
      return ADDRESS + "?page=" + page + (isNarrowed() ? "&kind=" + form.value("kind") : "");
    }

    @Override
    public String toString() {
      return "JoinedView[" + list + "]";
    }
  }

  /** A kind that is not offered is any. */
  @GET
  public TemplateInstance joined(
      @QueryParam("kind") @Nullable String kind, @QueryParam("page") @Nullable String page) {
    var group =
        Optional.ofNullable(kind)
            .flatMap(it -> Coded.of(RowGroup.class, it))
            .filter(RowGroup::isLinked);
    var form = Form.of(Map.of("kind", group.map(RowGroup::code).orElse("")));
    var wanted =
        new FormFields(Form.of(Map.of("page", Optional.ofNullable(page).orElse(""))))
            .number("page", 1);
    var list = entities.page(group, wanted, actor.get());
    return Templates.joined(new JoinedView(list, form, areas::nounOf));
  }
}
