package org.softintel.desk.linking;

import jakarta.ws.rs.NotFoundException;
import java.util.regex.Pattern;
import org.softintel.platform.page.Coded;
import org.softintel.report.question.RowGroup;

/** A row in an address: {@code vehicles-2}. The id of a row may be a name. */
public record RowCode(RowGroup group, int number) {
  private static final Pattern SHAPE = Pattern.compile("([a-z]+)-([1-9][0-9]{0,2})");

  /** Throws not found for what is none. */
  public static RowCode of(String typed) {
    var shape = SHAPE.matcher(typed);
    if (!shape.matches()) {
      throw new NotFoundException();
    }
    var group = Coded.of(RowGroup.class, shape.group(1)).orElseThrow(NotFoundException::new);
    return new RowCode(group, Integer.parseInt(shape.group(2)));
  }

  @Override
  public String toString() {
    return group.code() + "-" + number;
  }
}
