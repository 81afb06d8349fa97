package org.softintel.oversight.auditors;

import java.util.List;
import java.util.Locale;
import org.softintel.platform.page.Numbers;

/** What can be taken away: the whole log of this size, or the entries that were asked for. */
public record ExportChoice(long size, List<String> asked, String parameters) {
  private static final long BYTES_AN_ENTRY = 800;
  private static final long MEGABYTE = 1_000_000;

  public boolean isFiltered() {
    return !asked.isEmpty();
  }

  /** The entries that were asked for. */
  public String back() {
    return isFiltered() ? "/audit?" + parameters : "/audit";
  }

  /** Such as {@code 1,204,331 entries, about 964 MB}. */
  public String amount() {
    return Numbers.counted(size, "entry", "entries")
        + (size * BYTES_AN_ENTRY < MEGABYTE
            ? ", less than 1 MB"
            : String.format(Locale.UK, ", about %,d MB", size * BYTES_AN_ENTRY / MEGABYTE));
  }
}
