/** What a page is made of: forms, problems, dates, numbers and contact details. */
@NullMarked
package org.softintel.platform.page;

import org.jspecify.annotations.NullMarked;
