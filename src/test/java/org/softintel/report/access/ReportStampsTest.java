package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.platform.sealing.GivenIndexKeys;

class ReportStampsTest {
  private static final UUID ID = UUID.fromString("00000000-0000-7000-8000-000000000001");
  private static final StampedReport REPORT = report(3, "TAKEN", "me", true, Set.of("b", "a"));

  @TempDir Path folder;
  private ReportStamps stamps;

  @BeforeEach
  void aKey() throws Exception {
    stamps = stamps(7);
  }

  /** Stamps of a release stay valid in the next one: these bytes must never change. */
  @Test
  void theBytesStayTheSame() {
    assertThat(REPORT.text())
        .isEqualTo(
            "36:00000000-0000-7000-8000-000000000001 12:SI-7K4M-2P9T 8:reporter 6:school 7:SERVICE"
                + " 1:3 5:TAKEN 1:2 - - - 2:me - - 20:2026-11-27T12:00:00Z 4:true 1:a 1:b");
    assertThat(stamps.of(REPORT))
        .isEqualTo(
            "zs3YQ7V38heKiF1j5oPuDw"
                + ".35e736ebbfb3bf9798b0bcd751a3acd2b321aadd00d572642e48ecbb04a08ac0"
                + ".xasO7Sy33rDdeyu2ayZQ1g");
  }

  static List<StampedReport> otherReports() {
    return List.of(
        report(4, "TAKEN", "me", true, Set.of("a", "b")),
        report(3, "CLOSED", "me", true, Set.of("a", "b")),
        report(3, "TAKEN", null, true, Set.of("a", "b")),
        report(3, "TAKEN", "me", false, Set.of()),
        report(3, "TAKEN", "me", true, Set.of()),
        report(3, "TAKEN", "me", true, Set.of("a", "b", "c")),
        report(3, "TAKEN", "me", true, Set.of("a b")),
        report(3, "TAKEN", "-", true, Set.of("a", "b")));
  }

  @ParameterizedTest
  @MethodSource("otherReports")
  void aStampHoldsForNoOtherReport(StampedReport other) {
    assertThat(stamps.holds(REPORT, stamps.of(REPORT))).isTrue();
    assertThat(stamps.holds(other, stamps.of(REPORT))).isFalse();
  }

  @Test
  void theBytesOfAnEntryStayTheSameToo() {
    assertThat(entry("OUTCOME", "logged", "Terry Example", "ab").text())
        .isEqualTo(
            "36:00000000-0000-7000-8000-000000000001 36:00000000-0000-7000-8000-000000000002"
                + " 7:OUTCOME 6:logged 2:me 13:Terry Example 27:2026-11-27T12:00:00.000001Z 1:3"
                + " 2:ab");
    assertThat(stamps.of(entry("NOTE", null, null, null))).isEqualTo("FYndEYNBNJf-lOMkoDQ0hQ");
  }

  static List<StampedEntry> otherEntries() {
    return List.of(
        entry("COPY_OPENED", "logged", "Terry Example", "ab"),
        entry("OUTCOME", null, "Terry Example", "ab"),
        entry("OUTCOME", "develop", "Terry Example", "ab"),
        entry("OUTCOME", "logged", null, "ab"),
        entry("OUTCOME", "logged", "Terry Example", null),
        entry("OUTCOME", "logged", "Terry Example", "-"));
  }

  @ParameterizedTest
  @MethodSource("otherEntries")
  void aStampHoldsForNoOtherEntry(StampedEntry other) {
    var entry = entry("OUTCOME", "logged", "Terry Example", "ab");

    assertThat(stamps.holds(entry, stamps.of(entry))).isTrue();
    assertThat(stamps.holds(other, stamps.of(entry))).isFalse();
    assertThat(stamps.holds(entry, "")).isFalse();
  }

  @Test
  void theStampOfAnEntryHoldsUnderAnOldKeyOfTheService() throws Exception {
    var entry = entry("NOTE", null, null, null);

    assertThat(stamps(8, 7).holds(entry, stamps.of(entry))).isTrue();
    assertThat(stamps(8).holds(entry, stamps.of(entry))).isFalse();
  }

  @Test
  void theOrderOfReadersIsNothing() {
    var turned = new LinkedHashSet<>(List.of("b", "a"));

    assertThat(stamps.holds(report(3, "TAKEN", "me", true, turned), stamps.of(REPORT))).isTrue();
  }

  @Test
  void theNextStampNamesTheKeyWhoseHashTheLastOneHolds() {
    var first = stamps.of(REPORT);

    var next = stamps.next(report(4, "CLOSED", "me", true, Set.of("a", "b")), first);

    assertThat(DigestUtils.sha256Hex(next.split("\\.", -1)[0]))
        .isEqualTo(first.split("\\.", -1)[1]);
    assertThat(first).doesNotContain(next.split("\\.", -1)[0]);
  }

  @Test
  void aNewKeyOfTheServiceGoesOnFromStampsOfTheOldOne() throws Exception {
    var before = stamps.of(REPORT);
    var after = stamps(8, 7);
    var changed = report(4, "CLOSED", "me", true, Set.of("a", "b"));

    var next = after.next(changed, before);

    assertThat(after.holds(REPORT, before)).isTrue();
    assertThat(DigestUtils.sha256Hex(next.split("\\.", -1)[0]))
        .isEqualTo(before.split("\\.", -1)[1]);
    assertThat(stamps.holds(changed, next)).isFalse();
    assertThatThrownBy(() -> stamps(8).next(changed, before))
        .isInstanceOf(IllegalStateException.class);
  }

  private ReportStamps stamps(int... ids) throws Exception {
    return new ReportStamps(GivenIndexKeys.of(GivenIndexKeys.file(folder, ids)));
  }

  private static StampedEntry entry(
      String kind, @Nullable String code, @Nullable String authorName, @Nullable String hash) {
    return new StampedEntry(
        ID,
        UUID.fromString("00000000-0000-7000-8000-000000000002"),
        kind,
        code,
        "me",
        authorName,
        Instant.parse("2026-11-27T12:00:00.000001Z"),
        3,
        hash);
  }

  private static StampedReport report(
      int version,
      String state,
      @Nullable String assignee,
      boolean restricted,
      Set<String> readers) {
    return new StampedReport(
        ID,
        "SI-7K4M-2P9T",
        "reporter",
        "school",
        "SERVICE",
        version,
        state,
        2,
        null,
        null,
        null,
        assignee,
        null,
        null,
        Instant.parse("2026-11-27T12:00:00Z"),
        restricted,
        readers);
  }
}
