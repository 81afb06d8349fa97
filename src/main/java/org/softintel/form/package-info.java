/** The pages on which a report is written: one thing per page, sealed at every Continue. */
@NullMarked
package org.softintel.form;

import org.jspecify.annotations.NullMarked;
