package org.softintel.chart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The chart under test, linted and rendered by helm itself; it needs no cluster. */
final class HelmChart {
  static final Path FOLDER = Path.of("helm", "softintel");
  static final Path MINIMAL = FOLDER.resolve("ci/minimal-values.yaml");
  static final Path FULL = FOLDER.resolve("ci/full-values.yaml");
  static final Path OPERATORS = FOLDER.resolve("ci/operators-values.yaml");

  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  private HelmChart() {}

  static Stream<Path> everySetOfValues() {
    return Stream.of(MINIMAL, FULL, OPERATORS);
  }

  static Manifests render(Path values) {
    return render(values, "");
  }

  /** Renders with a file of values and, over it, a few lines of YAML. */
  static Manifests render(Path values, String changes) {
    return render(FOLDER, values, changes);
  }

  /**
   * What is there during {@code helm test} too, of which the library shows nothing: with
   * annotations {@code was/hook} in a copy of the chart.
   */
  static Manifests renderTest(Path values, String changes, Path scratch) throws IOException {
    var copy = copyWith("templates/tests/answers.yaml", "helm.sh/hook", "was/hook", scratch);
    return render(copy, values, changes);
  }

  /** With other words in a file of a copy of the chart. */
  static Manifests renderWith(String file, String words, String other, Path values, Path scratch)
      throws IOException {
    return render(copyWith(file, words, other, scratch), values, "");
  }

  private static Path copyWith(String file, String words, String other, Path scratch)
      throws IOException {
    var copy = copyTo(scratch.resolve("softintel"));
    var changed = copy.resolve(file);
    Files.writeString(changed, Files.readString(changed).replace(words, other));
    return copy;
  }

  private static Manifests render(Path chart, Path values, String changes) {
    var changed = write(changes.isEmpty() ? "{}" : changes);
    var output =
        new Helm(chart)
            .template()
            .withName("test")
            .withNamespace("softintel")
            .withValuesFile(values)
            .withValuesFile(changed)
            .call();
    return Manifests.parse(output);
  }

  /** What whoever installs it reads afterwards. */
  static String notes(Path values, String changes) {
    return new Helm(FOLDER)
        .install()
        .withName("test")
        .withNamespace("softintel")
        .withValuesFile(values)
        .withValuesFile(write(changes))
        .clientOnly()
        .dryRun()
        .debug()
        .call()
        .getOutput();
  }

  /** Helm-java lints without values files, so a copy of the chart gets them as its defaults. */
  static LintResult lint(Path values, Path scratch) {
    try {
      var copy = copyTo(scratch.resolve("softintel"));
      var merged = YAML.readerForUpdating(defaults()).<JsonNode>readValue(values.toFile());
      YAML.writeValue(copy.resolve("values.yaml").toFile(), merged);
      return new Helm(copy).lint().strict().call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path copyTo(Path copy) throws IOException {
    try (var files = Files.walk(FOLDER)) {
      for (var file : files.toList()) {
        Files.copy(file, copy.resolve(FOLDER.relativize(file).toString()));
      }
    }
    return copy;
  }

  static JsonNode defaults() {
    return tree("values.yaml");
  }

  static JsonNode schema() {
    return tree("values.schema.json");
  }

  private static JsonNode tree(String file) {
    try {
      return YAML.readTree(FOLDER.resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String read(String file) {
    try {
      return Files.readString(FOLDER.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path write(String values) {
    try {
      var file = Files.createTempFile("changes", ".yaml");
      file.toFile().deleteOnExit();
      return Files.writeString(file, values);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
