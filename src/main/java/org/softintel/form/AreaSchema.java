package org.softintel.form;

import static java.util.Objects.requireNonNull;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.softintel.question.Questionnaire;
import org.softintel.report.Areas;
import org.softintel.web.Option;

/** Names the areas in the OpenAPI document: they are settings, known when the service runs. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public final class AreaSchema implements OASFilter {
  @Override
  public void filterOpenAPI(OpenAPI document) {
    var schemas = requireNonNull(document.getComponents().getSchemas());
    var report = requireNonNull(schemas.get("Report"));
    var area = requireNonNull(report.getProperties().get(Questionnaire.AREA.name()));
    var areas = CDI.current().select(Areas.class).get();
    areas.options().stream().map(Option::value).forEach(area::addEnumeration);
  }
}
