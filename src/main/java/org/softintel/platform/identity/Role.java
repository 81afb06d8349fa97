package org.softintel.platform.identity;

import java.util.Set;

/**
 * The realm roles, as annotations name them. A person may hold several, but never manager and
 * auditor.
 */
public final class Role {
  public static final String REPORTER = "reporter";
  public static final String TRIAGE = "triage";
  public static final String LEAD = "lead";
  public static final String AUDITOR = "auditor";
  public static final String MANAGER = "manager";

  /**
   * Everybody whose display name may stand beside the account id; a reporter is never among them.
   */
  static final Set<String> STAFF = Set.of(TRIAGE, LEAD, AUDITOR, MANAGER);

  private Role() {}
}
