package org.softintel.given;

/** Unusual access that was just noticed: somebody was refused again and again. */
public final class RefusedOften {
  private static final int TIMES = 12;

  private RefusedOften() {}

  /** The row of its entry. */
  public static String finding() {
    var somebody = TestAccounts.with("triage");
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change("update report set restricted = true where reference = ?", reference);
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
