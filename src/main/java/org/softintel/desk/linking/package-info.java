/** What programs of the team may ask about people who may be one. */
@NullMarked
package org.softintel.desk.linking;

import org.jspecify.annotations.NullMarked;
