package org.softintel.given;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.NamespaceResolver;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.Variant;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The templates of what is printed, without the service. */
public final class PaperTemplates {
  private PaperTemplates() {}

  /** Stands for the bean of this name. */
  public static final class Agencies {
    public String nameOf(String code) {
      return "Agency " + code;
    }
  }

  public static Engine engine() {
    return Engine.builder()
        .addDefaults()
        .addValueResolver(new ReflectionValueResolver())
        .addNamespaceResolver(
            NamespaceResolver.builder("inject").resolve(it -> new Agencies()).build())
        .addResultMapper(new HtmlEscaper(List.of(Variant.TEXT_HTML)))
        .addLocator(PaperTemplates::template)
        .build();
  }

  private static Optional<TemplateLocation> template(String name) {
    return Optional.of(
        new TemplateLocation() {
          @Override
          public Reader read() {
            try {
              return Files.newBufferedReader(Path.of("src/main/resources/templates", name));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }

          @Override
          public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(Variant.TEXT_HTML));
          }
        });
  }
}
