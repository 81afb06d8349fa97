/**
 * The list of reports: filtered, sorted and paged by codes and times, without a word of content.
 */
@NullMarked
package org.softintel.desk.inbox;

import org.jspecify.annotations.NullMarked;
