package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.AccessReasons;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditReader;
import org.softintel.audit.trail.AuditRow;
import org.softintel.audit.trail.GivenTrail;
import org.softintel.audit.trail.SealedReason;
import org.softintel.given.MigratedPostgres;
import org.softintel.oversight.auditors.AccessFindings.Said;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;

/** Two auditors look into the same access. */
class AccessFindingsTest {
  private static final Actor ADA = Actor.withoutAccount("ada", "");
  private static final Actor BEN = Actor.withoutAccount("ben", "");

  /** The first entry, of somebody's access. */
  private static final long FINDING = 1;

  private final MigratedPostgres postgres = new MigratedPostgres();
  private AuditReader auditReader;
  private AccessFindings findings;

  @BeforeEach
  void somethingUnusual() {
    var given = new GivenTrail(new Sql(postgres.database()));
    given.record(AuditEvent.unusual(Act.UNUSUAL_ACCESS, Optional.empty(), "denied", false));
    auditReader = given.reader();
    findings = new AccessFindings(auditReader, new Sealed(), given.trail());
  }

  @AfterEach
  void stop() {
    postgres.close();
  }

  @Test
  void anAnswerThatTheOtherHasNotSeenIsNotOverwritten() {
    assertThat(said(AccessAnswer.NOT_JUSTIFIED, 0, ADA)).isEmpty();
    var first = last();

    assertThat(said(AccessAnswer.JUSTIFIED, 0, BEN)).contains(first);
    assertThat(last()).isEqualTo(first);
    assertThat(first.who()).isEqualTo("ada");
    assertThat(first.answer()).contains(AccessAnswer.NOT_JUSTIFIED);

    assertThat(said(AccessAnswer.JUSTIFIED, first.row(), BEN)).isEmpty();
    assertThat(last().who()).isEqualTo("ben");
    assertThat(said(AccessAnswer.FOLLOWED_UP, first.row(), ADA)).contains(last());
    assertThat(last().answer()).contains(AccessAnswer.JUSTIFIED);
  }

  @Test
  void nobodyAnswersForThemselves() {
    var officer = Actor.withoutAccount("officer", "");

    assertThatThrownBy(() -> said(AccessAnswer.JUSTIFIED, 0, officer)).isInstanceOf(Refusal.class);
    assertThat(auditReader.lookedIntoSoFar(FINDING)).isEmpty();
  }

  private Optional<AuditRow> said(AccessAnswer answer, long last, Actor auditor) {
    return findings.lookedInto(FINDING, new Said(answer, "An invented talk.", last), auditor);
  }

  private AuditRow last() {
    return auditReader.lookedIntoSoFar(FINDING).orElseThrow();
  }

  /** Seals nothing. */
  private static final class Sealed implements AccessReasons {
    @Override
    public SealedReason seal(UUID report, String words) {
      return seal(words);
    }

    @Override
    public Optional<SealedReason> sealOn(String reference, String words) {
      return Optional.of(seal(words));
    }

    @Override
    public SealedReason seal(String words) {
      return new SealedReason(UUID.randomUUID(), new byte[] {1});
    }

    @Override
    public Optional<String> words(Optional<String> reference, SealedReason reason) {
      return Optional.empty();
    }
  }
}
