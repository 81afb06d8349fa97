package org.softintel.platform.identity;

import java.util.Set;

/** The realm roles, as annotations name them. {@link ExclusiveRoles} exclude each other. */
public final class Role {
  public static final String REPORTER = "reporter";
  public static final String TRIAGE = "triage";
  public static final String LEAD = "lead";
  public static final String AUDITOR = "auditor";
  public static final String MANAGER = "manager";

  /** Their display names may be stored beside the account id. */
  static final Set<String> STAFF = Set.of(TRIAGE, LEAD, AUDITOR, MANAGER);

  static final Set<String> ALL = Set.of(REPORTER, TRIAGE, LEAD, AUDITOR, MANAGER);

  private Role() {}
}
