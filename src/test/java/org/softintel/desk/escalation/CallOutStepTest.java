package org.softintel.desk.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.desk.escalation.CallOutConfig.StepConfig;

/** A list that tells nobody, or not in safety, stops the start with a sentence. */
class CallOutStepTest {
  private static final Path NOWHERE = Path.of("no-such-file");

  @Test
  void stepsFollowTheirNames() {
    var steps = new LinkedHashMap<String, StepConfig>();
    steps.put("2-lead", step("lead@example.org", null, null));
    steps.put("1-duty", step(null, "https://pager.example/call", null));

    assertThat(CallOutStep.all(list(steps), false).stream().map(CallOutStep::name))
        .containsExactly("1-duty", "2-lead");
  }

  @Test
  void whatCannotWorkIsRefused() {
    refused(step(null, null, null), "tells nobody");
    refused(step("duty", null, null), "mail address that cannot be right");
    refused(step("duty@leeds.gcsx.gov.uk", null, null), "retired domain");
    refused(step("a@b.example\nBcc: c@d.example", null, null), "mail address that cannot be right");
    refused(step(null, "http://pager.example/", null), "not an https address");
    refused(step(null, "https://me:secret@pager.example/", null), "not an https address");
    refused(step(null, "https:///call", null), "not an https address");
    refused(step(null, "https://pager.example/", NOWHERE), "token file that cannot be read");
  }

  @Test
  void aTokenIsOneWordOfItsFile(@TempDir Path folder) throws Exception {
    var good = Files.writeString(folder.resolve("good"), "invented-token\n");
    var bad = Files.writeString(folder.resolve("bad"), "two words");

    var step = step(null, "https://pager.example/", good);
    assertThat(CallOutStep.all(list(Map.of("1", step)), false).get(0).token())
        .contains("invented-token");
    refused(step(null, "https://pager.example/", bad), "not one word");
  }

  @Test
  void plainHttpIsForLocalModeOnly() {
    var step = step(null, "http://127.0.0.1:1/", null);

    assertThat(CallOutStep.all(list(Map.of("1", step)), true)).hasSize(1);
  }

  private static void refused(StepConfig step, String why) {
    assertThatThrownBy(() -> CallOutStep.all(list(Map.of("1-duty", step)), false))
        .hasMessageContaining("The step 1-duty of softintel.desk.call-out.steps ")
        .hasMessageContaining(why);
  }

  private static StepConfig step(
      @Nullable String mail, @Nullable String webhook, @Nullable Path token) {
    return new StepConfig() {
      @Override
      public Optional<String> mail() {
        return Optional.ofNullable(mail);
      }

      @Override
      public Optional<URI> webhook() {
        return Optional.ofNullable(webhook).map(URI::create);
      }

      @Override
      public Optional<Path> token() {
        return Optional.ofNullable(token);
      }

      @Override
      public Duration next() {
        return Duration.ofMinutes(10);
      }
    };
  }

  private static CallOutConfig list(Map<String, StepConfig> steps) {
    return new CallOutConfig() {
      @Override
      public Map<String, StepConfig> steps() {
        return steps;
      }

      @Override
      public boolean inHours() {
        return false;
      }

      @Override
      public Duration timeout() {
        return Duration.ofSeconds(1);
      }

      @Override
      public Duration pause() {
        return Duration.ofSeconds(1);
      }

      @Override
      public int tries() {
        return 1;
      }
    };
  }
}
