package org.softintel;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Singleton;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import org.softintel.report.store.Reindexing;

/** Files earlier reports, batch by batch, and says how far it is. */
@Singleton
@Unremovable
class Reindex implements QuarkusApplication {
  private static final PrintStream OUT = System.out;

  private final Reindexing reindexing;

  Reindex(Reindexing reindexing) {
    this.reindexing = reindexing;
  }

  @Override
  public int run(String... arguments) {
    var again = List.of(arguments).contains("--again");
    if (List.of(arguments).contains("--dry-run")) {
      OUT.printf(Locale.UK, "Would file %,d reports%n", reindexing.left(again));
      return 0;
    }
    if (again) {
      reindexing.beginAgain();
    }
    return file();
  }

  private int file() {
    var about = reindexing.about();
    var progress = reindexing.next();
    while (progress.upTo().isPresent()) {
      OUT.printf(
          Locale.UK,
          "%,d of about %,d reports are filed, up to %s%n",
          progress.filed(),
          Math.max(about, progress.filed()),
          progress.upTo().get());
      progress = reindexing.next();
    }
    OUT.printf(Locale.UK, "All %,d reports are filed%n", progress.filed());
    return 0;
  }
}
