package org.softintel.report.linking;

import org.jspecify.annotations.Nullable;
import org.softintel.report.naming.NameForms;
import org.softintel.report.search.AccountName;

/** An account of one person; how common its name is takes long, and is worked out once. */
final class PersonHandle {
  private final AccountName account;
  private @Nullable Double share;

  PersonHandle(AccountName account) {
    this.account = account;
  }

  AccountName account() {
    return account;
  }

  /** Which part of all people has this name; two threads may work it out, and find the same. */
  double share() {
    var known = share;
    if (known == null) {
      known = NameForms.of(account.name()).share();
      share = known;
    }
    return known;
  }

  @Override
  public String toString() {
    return account.toString();
  }
}
