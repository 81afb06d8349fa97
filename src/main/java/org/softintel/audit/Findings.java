package org.softintel.audit;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.softintel.identity.Actor;

/** Reading the trail, which is itself a line in it. */
@ApplicationScoped
class Findings {
  private final AuditTrail trail;

  Findings(AuditTrail trail) {
    this.trail = trail;
  }

  /** The newest first; the next page is the same filter before the last number shown. */
  @Transactional
  List<Finding> page(Filter filter, int size, Actor auditor) {
    var values = new HashMap<String, Object>();
    values.put("before", filter.before().orElse(Long.MAX_VALUE));
    filter.person().ifPresent(it -> values.put("person", it));
    filter.reference().ifPresent(it -> values.put("reference", it));
    filter.operation().ifPresent(it -> values.put("operation", it));
    var page =
        AuditEntry.<AuditEntry>find(conditions(filter) + " order by id desc", values)
            .page(Page.ofSize(size))
            .list()
            .stream()
            .map(Finding::new)
            .toList();
    trail.append(new AuditEvent.Listed(Act.AUDIT_READ, page.size()), auditor);
    return page;
  }

  /** The account of this name, or this account, if either has ever done anything. */
  @Transactional
  Optional<String> accountOf(String typed) {
    return AuditEntry.<AuditEntry>find(
            "lower(actorName) = ?1 or actor = ?2 order by id desc",
            typed.toLowerCase(Locale.ROOT),
            typed)
        .page(Page.ofSize(1))
        .firstResultOptional()
        .map(it -> it.actor);
  }

  private static String conditions(Filter filter) {
    return "id < :before"
        + filter.person().map(it -> " and actor = :person").orElse("")
        + filter.reference().map(it -> " and reference = :reference").orElse("")
        + filter.operation().map(it -> " and operation = :operation").orElse("");
  }
}
