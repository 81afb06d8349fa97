package org.softintel.audit;

import java.util.Optional;

/** What an auditor looks for. Each part has an index; empty parts do not narrow. */
record Filter(
    Optional<String> person,
    Optional<String> reference,
    Optional<Operation> operation,
    Optional<Long> before) {

  static final Filter ALL =
      new Filter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
