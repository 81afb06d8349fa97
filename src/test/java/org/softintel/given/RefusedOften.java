package org.softintel.given;

import java.util.concurrent.ThreadLocalRandom;

/** Unusual access that was just noticed: somebody was refused again and again. */
public final class RefusedOften {
  private static final int TIMES = 12;

  private RefusedOften() {}

  /** The row of its entry. */
  public static String finding() {
    var somebody = TestAccounts.with("triage");
    var reference = "SI-7Q7Q-%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    for (int i = 0; i < TIMES; i++) {
      PartnerApi.as(somebody).get(PartnerApi.REPORTS + "/" + reference).then().statusCode(404);
    }
    return DatabaseRows.of(
            "select id::text from audit_entry where act = 'UNUSUAL_ACCESS' and reference is null"
                + " and actor = (select actor from audit_entry where act = 'ACCESS_REFUSED'"
                + " and reference = ? order by id desc limit 1) order by id desc limit 1",
            reference)
        .get(0);
  }
}
