package org.softintel.audit.trail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What may be recorded. Kinds, codes and references only: no content has a place to stand. */
public sealed interface AuditEvent {
  Act act();

  /** The report it is about, if it is about one. */
  default Optional<String> reference() {
    return Optional.empty();
  }

  /** Why it was done, as a code. */
  default String purpose() {
    return act().purpose();
  }

  /**
   * Codes that tell one event of its kind from another: an outcome, an inbox, how many were shown.
   */
  default Optional<String> detail() {
    return Optional.empty();
  }

  default ActResult result() {
    return act().result();
  }

  /** Of its entry; asked for once. */
  default UUID id() {
    return reason().map(SealedReason::event).orElseGet(UUID::randomUUID);
  }

  /** What the reader wrote when asked why. */
  default Optional<SealedReason> reason() {
    return Optional.empty();
  }

  /** An act on one report that needs no further detail. */
  record OnReport(Act act, String report) implements AuditEvent {
    @Override
    public Optional<String> reference() {
      return Optional.of(report);
    }
  }

  /** A consultation, whose reader says what for. */
  record ReportOpened(String report, String purpose, Optional<SealedReason> reason)
      implements AuditEvent {
    @Override
    public Act act() {
      return Act.REPORT_OPENED;
    }

    @Override
    public Optional<String> reference() {
      return Optional.of(report);
    }
  }

  /**
   * Access that auditors must hear of; {@code codes} say in which way.
   *
   * @param mailed whether a mail about this entry goes to them
   */
  record Unusual(Act act, UUID id, Optional<String> reference, String codes, boolean mailed)
      implements AuditEvent {
    private static final String CAUSES = "causes=";
    private static final String MAILED = " mail=auditors";

    @Override
    public Optional<String> detail() {
      return Optional.of(CAUSES + codes + (mailed ? MAILED : ""));
    }

    /** The codes in what an entry has as its detail. */
    public static String codes(String detail) {
      return detail.replaceFirst(CAUSES, "").replace(MAILED, "");
    }
  }

  record ReportClosed(String report, String outcome) implements AuditEvent {
    @Override
    public Act act() {
      return Act.REPORT_CLOSED;
    }

    @Override
    public Optional<String> reference() {
      return Optional.of(report);
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("outcome=" + outcome);
    }
  }

  /** An act on one report, with codes of what was decided: a priority, a grade. */
  record Coded(Act act, String report, String codes) implements AuditEvent {
    @Override
    public Optional<String> reference() {
      return Optional.of(report);
    }

    @Override
    public Optional<String> detail() {
      return Optional.of(codes);
    }
  }

  /**
   * What became of one mail about a report, or about none if {@code report} is empty; {@code note}
   * is a code such as a Message-ID.
   */
  record OnMail(Act act, String report, String inbox, String note) implements AuditEvent {
    @Override
    public Optional<String> reference() {
      return Optional.of(report).filter(it -> !it.isEmpty());
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("inbox=" + inbox + " " + note);
    }
  }

  /** What became of one mail to the leads that is about no report in particular. */
  record ToLeads(Act act, String note) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of(note);
    }
  }

  /** A list was shown, of reports or of audit entries. */
  record Listed(Act act, int shown) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of("shown=" + shown);
    }
  }

  /**
   * Entries of the trail were shown or taken away: which were asked for, and how many there were.
   */
  record Audited(Act act, EntryFilter filter, long entries) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of(("shown=" + entries + " " + filter.codes()).strip());
    }
  }

  /** What was done under one sign-in was looked at, after the entry of a number. */
  record SessionRead(String session, long after, int entries) implements AuditEvent {
    @Override
    public Act act() {
      return Act.AUDIT_READ;
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("shown=" + entries + " after=" + after + " session=" + session);
    }
  }

  /** Entries of the log were taken in a bundle, from this place on. */
  record BundleRead(long firstLeaf, int entries) implements AuditEvent {
    @Override
    public Act act() {
      return Act.AUDIT_READ;
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("shown=" + entries + " leaf=" + firstLeaf);
    }
  }

  /** One entry was looked at as a whole, with what the reader of a report wrote. */
  record EntryRead(long number) implements AuditEvent {
    @Override
    public Act act() {
      return Act.AUDIT_READ;
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("entry=" + number);
    }
  }

  /** The whole log was taken away: in which form, and as it was with so many entries. */
  record LogTaken(String format, long size) implements AuditEvent {
    @Override
    public Act act() {
      return Act.AUDIT_LOG_TAKEN;
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("format=" + format + " size=" + size);
    }
  }

  /**
   * Entries were taken away, from the one before a number back to the first: in which form, and
   * which of them. How many is not known before they are written.
   */
  record EntriesTaken(String format, EntryFilter filter) implements AuditEvent {
    @Override
    public Act act() {
      return Act.AUDIT_ENTRIES_TAKEN;
    }

    @Override
    public Optional<String> detail() {
      return Optional.of("format=" + format + " " + filter.codes());
    }
  }

  /** Something that everybody may read was changed: which, not what it says. */
  record OnPublished(Act act, UUID thing) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of("id=" + thing);
    }
  }

  /** Something was asked of one of our endpoints, which stands here in the place of an address. */
  record AtEndpoint(Act act, String endpoint) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of("at=" + endpoint);
    }
  }

  /** An act on an account of the team. */
  record OnAccount(Act act, String account) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of("account=" + account);
    }
  }

  /** Reports were shown in a list: which ones. */
  record Shown(Act act, List<String> reports) implements AuditEvent {
    public Shown {
      reports = List.copyOf(reports);
    }

    @Override
    public Optional<String> detail() {
      return Optional.of(("shown=" + reports.size() + " " + String.join(" ", reports)).strip());
    }
  }

  /** Reports were looked for by a kind of value, and these were shown. */
  record Searched(String by, List<String> reports) implements AuditEvent {
    public Searched {
      reports = List.copyOf(reports);
    }

    @Override
    public Act act() {
      return Act.REPORTS_SEARCHED;
    }

    @Override
    public Optional<String> detail() {
      return Optional.of(
          ("by=" + by + " shown=" + reports.size() + " " + String.join(" ", reports)).strip());
    }
  }

  /**
   * Statistics of a period were shown or taken away: numbers over reports, of none in particular.
   */
  record Figures(Act act, String period) implements AuditEvent {
    @Override
    public Optional<String> detail() {
      return Optional.of("period=" + period);
    }
  }

  /** An act that is about no report in particular, or about one that may not be named. */
  record Plain(Act act) implements AuditEvent {}
}
