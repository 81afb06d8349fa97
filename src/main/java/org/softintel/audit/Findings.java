package org.softintel.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.softintel.identity.Actor;

/** Reading the trail, which is itself a line in it. */
@ApplicationScoped
class Findings {
  private final EntityManager store;
  private final AuditTrail trail;

  Findings(EntityManager store, AuditTrail trail) {
    this.store = store;
    this.trail = trail;
  }

  /** The newest first; the next page is the same filter before the last number shown. */
  @Transactional
  List<Finding> page(Filter filter, int size, Actor auditor) {
    var query =
        store.createQuery(
            "from AuditEntry e where " + conditions(filter) + " order by e.id desc",
            AuditEntry.class);
    filter.person().ifPresent(it -> query.setParameter("person", it));
    filter.reference().ifPresent(it -> query.setParameter("reference", it));
    filter.operation().ifPresent(it -> query.setParameter("operation", it));
    query.setParameter("before", filter.before().orElse(Long.MAX_VALUE));
    var page = query.setMaxResults(size).getResultStream().map(Finding::new).toList();
    trail.append(new AuditEvent.Listed(Act.AUDIT_READ, page.size()), auditor);
    return page;
  }

  /** The account of this name, or this account, if either has ever done anything. */
  @Transactional
  Optional<String> accountOf(String typed) {
    return store
        .createQuery(
            "select e.actor from AuditEntry e where lower(e.actorName) = :name or e.actor = :id"
                + " order by e.id desc",
            String.class)
        .setParameter("name", typed.toLowerCase(Locale.ROOT))
        .setParameter("id", typed)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private static String conditions(Filter filter) {
    return "e.id < :before"
        + filter.person().map(it -> " and e.actor = :person").orElse("")
        + filter.reference().map(it -> " and e.reference = :reference").orElse("")
        + filter.operation().map(it -> " and e.operation = :operation").orElse("");
  }
}
