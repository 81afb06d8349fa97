package org.softintel.platform.database;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements that go to the database in one round trip with another one, as one statement: none of
 * them sees what another does. Several wings add to it what they insert for one act.
 */
public final class RoundTrip {
  private final List<String> statements = new ArrayList<>();
  private final List<@Nullable Object> values = new ArrayList<>();
  private boolean isTaken;

  /** Adds a statement that changes no data in its own {@code with}; values stand for {@code ?}. */
  public void add(String statement, @Nullable Object... each) {
    statements.add(statement);
    for (var value : each) {
      values.add(value);
    }
  }

  public boolean isEmpty() {
    return statements.isEmpty();
  }

  /** Whoever runs it asks for them, once: nothing is inserted twice. */
  List<String> taken() {
    if (isTaken) {
      throw new IllegalStateException("it was run before");
    }
    isTaken = true;
    return List.copyOf(statements);
  }

  Collection<@Nullable Object> values() {
    return values;
  }
}
