package org.softintel.report.deadline;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The bank holidays of England and Wales. */
final class BankHolidays {
  private final HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  boolean isOn(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), this::of).contains(day);
  }

  private Set<LocalDate> of(int year) {
    return manager.getHolidays(Year.of(year), "eng").stream()
        .map(Holiday::getDate)
        .collect(Collectors.toUnmodifiableSet());
  }
}
