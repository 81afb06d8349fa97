package org.softintel.local;

import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.local.ShippedParts.Part;

/** What is known to be unsafe is found by its version, and nothing that was not checked is fine. */
class AdvisoryCheckTest {
  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-27T12:00:00Z"), UTC);
  private static final String RANGE =
      """
      {"id": "%s", "modified": "2026-11-20T00:00:00Z", "summary": "An invented fault",%s
       "affected": [{"package": {"ecosystem": "%s", "name": "org.example:tandem"},
                     "ranges": [{"type": "%s", "events": [%s]}], "versions": [%s]}]}
      """;
  private static final String TWO_RANGES =
      """
      {"introduced": "2.0"}, {"fixed": "2.10.1"}, {"introduced": "0"}, {"last_affected": "1.4"}
      """;

  @TempDir Path folder;

  @Test
  void aVersionWithinARangeIsFound() throws IOException {
    write("X-1", "", "Maven", "ECOSYSTEM", TWO_RANGES, "");

    assertThat(found("2.9")).containsExactly("X-1 org.example:tandem 2.9: An invented fault");
    assertThat(found("1.4")).hasSize(1);
    assertThat(found("2.10.1-rc1")).hasSize(1);
    for (var safe : List.of("1.5", "2.10.1", "3.0")) {
      assertThat(found(safe)).as(safe).isEmpty();
    }
  }

  @Test
  void aVersionThatIsNamedIsFound() throws IOException {
    write("X-1", "", "Maven", "GIT", "{\"introduced\": \"0\"}", "\"1.0.Final\"");

    assertThat(found("1.0.Final")).hasSize(1);
    assertThat(found("1.1.Final")).isEmpty();
  }

  @Test
  void whatIsWithdrawnJudgedOrOfAnotherRegistryIsNot() throws IOException {
    write("X-1", "\"withdrawn\": \"2026-11-21T00:00:00Z\",", "Maven", "ECOSYSTEM", TWO_RANGES, "");
    write("X-2", "", "Maven", "ECOSYSTEM", TWO_RANGES, "");
    write("X-3", "", "npm", "SEMVER", TWO_RANGES, "");

    assertThat(found("1.0")).hasSize(1);
    assertThat(new AdvisoryCheck(List.of(part("1.0")), Set.of("X-2"), CLOCK).found(folder))
        .isEmpty();
  }

  @Test
  void oldAdvisoriesAndNoneAreNoCheck() throws IOException {
    assertThatIllegalStateException()
        .isThrownBy(() -> found("1.0"))
        .withMessageStartingWith("NOT CHECKED");

    write("X-1", "", "npm", "SEMVER", TWO_RANGES, "");
    var nextYear = Clock.offset(CLOCK, java.time.Duration.ofDays(365));

    assertThatIllegalStateException()
        .isThrownBy(() -> new AdvisoryCheck(List.of(), Set.of(), nextYear).found(folder))
        .withMessageStartingWith("NOT CHECKED");
  }

  @Test
  void withoutAFolderItFails() {
    assertThatIllegalStateException()
        .isThrownBy(() -> AdvisoryCheck.main(new String[0]))
        .withMessageStartingWith("NOT CHECKED");
  }

  private List<String> found(String version) throws IOException {
    return new AdvisoryCheck(List.of(part(version)), Set.of(), CLOCK).found(folder);
  }

  private static Part part(String version) {
    return new Part("Maven", "org.example:tandem", version, List.of(), "");
  }

  private void write(
      String id, String withdrawn, String ecosystem, String type, String events, String versions)
      throws IOException {
    Files.writeString(
        folder.resolve(id + ".json"),
        RANGE.formatted(id, withdrawn, ecosystem, type, events, versions));
  }
}
