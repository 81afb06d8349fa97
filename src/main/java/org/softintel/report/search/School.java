package org.softintel.report.search;

import java.util.List;

/**
 * A school of the list.
 *
 * @param name by which it is told from others: what stands first in its line
 * @param names all of them, that one first
 */
record School(String name, List<PlaceName> names) {
  PlaceName official() {
    return names.get(0);
  }
}
