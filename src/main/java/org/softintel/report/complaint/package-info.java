/** Names that auditors ask to look up when somebody complains: one asks, another one answers. */
@NullMarked
package org.softintel.report.complaint;

import org.jspecify.annotations.NullMarked;
