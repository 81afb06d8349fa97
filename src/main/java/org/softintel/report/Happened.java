package org.softintel.report;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When it happened, as exactly as the reporter knows. */
public sealed interface Happened {
  DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
  DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.UK);

  String words();

  record Exact(LocalDate date) implements Happened {
    @Override
    public String words() {
      return DAY.format(date);
    }
  }

  record About(YearMonth month) implements Happened {
    @Override
    public String words() {
      return "About " + MONTH.format(month);
    }
  }

  record Period(LocalDate from, LocalDate to) implements Happened {
    @Override
    public String words() {
      return "From " + DAY.format(from) + " to " + DAY.format(to);
    }
  }

  record NotKnown() implements Happened {
    @Override
    public String words() {
      return "Not known";
    }
  }
}
