package org.softintel.audit.verify;

import static java.util.stream.Collectors.joining;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a service's own check of its log found, at one time. Neither its first line nor its second
 * is one of a checkpoint.
 *
 * @param origin what the log calls itself
 * @param lines a sentence each
 */
public record SelfCheckNote(String origin, Instant at, long faults, List<String> lines) {
  private static final String KIND = "/self-check";
  private static final String COUNT = "faults ";
  private static final int HEADINGS = 3;

  public SelfCheckNote {
    lines = List.copyOf(lines);
  }

  /** Throws {@link Fault} unless it is of the log of this name, signed with this key. */
  static SelfCheckNote open(byte[] note, VerifierKey key, String origin) {
    var opened = SignedNote.parse(note);
    opened.demandSignatureOf(key);
    var findings = parse(opened.text());
    Fault.unless(
        findings.origin.equals(origin), "the findings are of another log: " + findings.origin);
    return findings;
  }

  private static SelfCheckNote parse(String text) {
    var lines = text.lines().toList();
    Fault.unless(
        lines.size() >= HEADINGS && lines.get(0).endsWith(KIND),
        "this is not what a self-check found");
    Fault.unless(
        lines.get(2).startsWith(COUNT), "the findings do not say how many faults there are");
    var name = lines.get(0);
    return new SelfCheckNote(
        name.substring(0, name.length() - KIND.length()),
        time(lines.get(1)),
        Fault.number(lines.get(2).substring(COUNT.length()), "the number of faults"),
        lines.subList(HEADINGS, lines.size()));
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new Fault("the findings have no time");
    }
  }

  /** What is signed. */
  public String text() {
    return Stream.concat(Stream.of(origin + KIND, at.toString(), COUNT + faults), lines.stream())
        .collect(joining("\n", "", "\n"));
  }

  String summary() {
    var found = faults == 0 ? "no fault" : faults == 1 ? "1 fault" : faults + " faults";
    return "the self-check of " + origin + " had found " + found + " at " + at;
  }
}
