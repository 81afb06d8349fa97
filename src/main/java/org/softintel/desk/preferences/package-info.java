/** How each person sets up their own desk: saved views of the list, keyboard shortcuts. */
@NullMarked
package org.softintel.desk.preferences;

import org.jspecify.annotations.NullMarked;
