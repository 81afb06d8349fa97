package org.softintel.desk.disclosure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.softintel.desk.disclosure.DisclosureStanding.Code;
import org.softintel.desk.disclosure.DisclosureStanding.Kind;
import org.softintel.desk.disclosure.DisclosureStanding.Step;
import org.softintel.platform.database.Sql;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.sealing.KeyedHash;

/** What became of disclosures, and to whom there were any before. */
@Singleton
class DisclosureSteps {
  private static final String MARK = "recipient of a disclosure";

  private final Sql sql;
  private final KeyedHash hash;

  DisclosureSteps(Sql sql, KeyedHash hash) {
    this.sql = sql;
    this.hash = hash;
  }

  private record Made(UUID disclosure, Step step) {}

  Map<UUID, DisclosureStanding> of(List<SealedDisclosure> disclosures) {
    var ids = disclosures.stream().map(it -> it.id).toList();
    var made =
        sql.list(
            "select disclosure_id, code, coalesce(author_name, 'Somebody of the team'), made_at"
                + " from disclosure_step where disclosure_id = any (?::uuid[])",
            row ->
                new Made(row.id(1), new Step(Code.valueOf(row.text(2)), row.text(3), row.time(4))),
            ids);
    return disclosures.stream()
        .collect(
            Collectors.toMap(
                it -> it.id,
                it ->
                    new DisclosureStanding(
                        it.needsSecond,
                        step(made, it.id, Kind.ANSWER),
                        step(made, it.id, Kind.PAPER),
                        step(made, it.id, Kind.ACKNOWLEDGED))));
  }

  private static Optional<Step> step(List<Made> made, UUID disclosure, Kind kind) {
    return made.stream()
        .filter(it -> it.disclosure.equals(disclosure))
        .map(Made::step)
        .filter(it -> it.code().kind() == kind)
        .findFirst();
  }

  /** False, and nothing is kept, if this was done before. */
  boolean add(UUID disclosure, Code code, Actor by, Instant now) {
    return sql.update(
            """
            insert into disclosure_step (disclosure_id, kind, code, author, author_name, made_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing
            """,
            disclosure,
            code.kind().name(),
            code.name(),
            by.subject(),
            by.staffName().orElse(null),
            now)
        == 1;
  }

  /** What nobody has approved or refused yet, oldest first. */
  List<UUID> waiting() {
    return sql.list(
        """
        select id from disclosure d where needs_second and not exists (
            select from disclosure_step where disclosure_id = d.id and kind = 'ANSWER')
        order by made_at, id
        """,
        row -> row.id(1));
  }

  String mark(String recipient) {
    return hash.of(MARK, recipient);
  }

  /** Whether something left to this address and certificate before. */
  boolean isKnown(String recipient) {
    return sql.first(
            """
            select 1 from disclosure d where recipient_mark = any (?::text[])
                and (not needs_second or exists (
                    select from disclosure_step where disclosure_id = d.id and code = 'APPROVED'))
            limit 1
            """,
            row -> true,
            hash.all(MARK, recipient).toList())
        .isPresent();
  }
}
