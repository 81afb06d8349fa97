package org.softintel.desk.linking;

import io.quarkus.logging.Log;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.desk.linking.PersonJson.Two;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.settings.StartRefused;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.PersonLinker;
import org.softintel.report.linking.PersonMatch;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.PersonPair;

/** Compares people that somebody sends, records that it was done, and keeps nothing of them. */
@Startup
@ApplicationScoped
class MatcherCalls {
  private final PersonMatcher matcher;
  private final PersonLinker linker;
  private final AuditTrail trail;
  private final boolean bench;

  /** Each list takes all processors. */
  private final Semaphore turn = new Semaphore(1);

  MatcherCalls(PersonMatcher matcher, PersonLinker linker, AuditTrail trail, MatcherConfig config) {
    demandLocalMode(config, LocalModeSecrets.areAllowed());
    this.matcher = matcher;
    this.linker = linker;
    this.trail = trail;
    this.bench = config.bench();
    Log.infof("People are compared by version %d of the weights", version());
  }

  int version() {
    return matcher.version();
  }

  /** Lists of people are for measuring: no installation takes them. */
  static void demandLocalMode(MatcherConfig config, boolean local) {
    if (config.bench() && !local) {
      throw new StartRefused("softintel.matcher.bench is for local mode: take the setting away.");
    }
  }

  @Transactional
  public PersonMatch score(Two two, Actor actor) {
    var match =
        two.population() == 0
            ? matcher.match(two.a(), two.b())
            : matcher.match(two.a(), two.b(), two.population());
    trail.append(AuditEvent.of(Act.MATCH_SCORED, "records=2 band=" + match.band().code()), actor);
    return match;
  }

  boolean isBench() {
    return bench;
  }

  List<PersonPair> link(List<PersonFacts> people) {
    if (!turn.tryAcquire()) {
      throw new Refusal(429, "Another list is being linked", "Send yours again in a minute.");
    }
    try {
      return linker.pairs(people);
    } finally {
      turn.release();
    }
  }

  @Transactional
  public void recordLinked(int records, int pairs, Actor actor) {
    trail.append(AuditEvent.of(Act.MATCH_SCORED, "records=" + records + " pairs=" + pairs), actor);
  }
}
