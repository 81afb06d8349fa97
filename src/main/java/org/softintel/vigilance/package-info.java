/** Notices access to reports that is unusual, asks why, and tells the auditors. */
@NullMarked
package org.softintel.vigilance;

import org.jspecify.annotations.NullMarked;
