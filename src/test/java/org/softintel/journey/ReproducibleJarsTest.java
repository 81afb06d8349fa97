package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.audit.verify.MerkleHashes;

/** Whoever builds the verifier or the witness from the same sources gets the same bytes. */
class ReproducibleJarsTest {
  private static final LocalDateTime ONE_TIME = LocalDateTime.of(2026, 1, 1, 12, 0);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"softintel-verify", "softintel-witness"})
  void nothingInTheJarTellsWhenOrWhereItWasBuilt(String name) throws IOException {
    try (var jar = new JarFile("target/" + name + ".jar")) {
      assertThat(jar.stream())
          .hasSizeGreaterThan(20)
          .allMatch(it -> it.getTimeLocal().equals(ONE_TIME));
      assertThat(classes(jar)).isSorted();
      var manifest = jar.getManifest().getMainAttributes();
      assertThat(manifest.keySet().stream().map(Object::toString))
          .containsExactlyInAnyOrder("Manifest-Version", "Ant-Version", "Created-By", "Main-Class");
      assertThat(manifest.getValue("Created-By")).isEqualTo("softintel");
    }
    assertThat(Path.of("target/" + name + ".jar.sha256"))
        .content()
        .isEqualToNormalizingNewlines(hash(name) + " *" + name + ".jar\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"softintel-verify", "softintel-witness"})
  void compiledElsewhereItHasTheSameClasses(String name) throws IOException {
    var wanted = name.endsWith("verify") ? List.of("verify") : List.of("verify", "witness");
    compile(wanted);

    try (var jar = new JarFile("target/" + name + ".jar")) {
      var packed = classes(jar);
      try (var compiled = Files.walk(folder)) {
        assertThat(compiled.filter(Files::isRegularFile).map(folder::relativize))
            .extracting(Path::toString)
            .containsExactlyInAnyOrderElementsOf(packed);
      }
      for (var each : packed) {
        try (var in = jar.getInputStream(jar.getEntry(each))) {
          assertThat(in.readAllBytes()).as(each).isEqualTo(bytes(folder.resolve(each).toString()));
        }
      }
    }
  }

  /** What whoever has a jar compares it with. */
  @Test
  void theNotesOfAReleaseNameTheJdkAndBothHashes() {
    assertThat(Path.of("target/release-notes.txt"))
        .content()
        .matches(
            "[0-9a-f]{64} [*]softintel-verify.jar\\R[0-9a-f]{64} [*]softintel-witness.jar\\R"
                + "SHA-256 of what softintel \\S+ has from each build with JDK \\S+\\R?")
        .contains(System.getProperty("java.runtime.version"))
        .contains(hash("softintel-verify"), hash("softintel-witness"));
  }

  private static String hash(String name) {
    try {
      return HexFormat.of().formatHex(MerkleHashes.of(bytes("target/" + name + ".jar")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(List<String> packages) throws IOException {
    var arguments =
        new ArrayList<>(
            List.of("-g", "-parameters", "-proc:none", "--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-cp", folder.toString(), "-d", folder.toString()));
    for (var each : packages) {
      try (Stream<Path> files = Files.list(Path.of("src/main/java/org/softintel/audit", each))) {
        files.map(Path::toString).forEach(arguments::add);
      }
    }
    var compiler = ToolProvider.getSystemJavaCompiler();
    assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new))).isZero();
  }

  private static List<String> classes(JarFile jar) {
    return jar.stream().map(JarEntry::getName).filter(it -> it.endsWith(".class")).toList();
  }

  private static byte[] bytes(String file) throws IOException {
    return Files.readAllBytes(Path.of(file));
  }
}
