/** What an information report asks, as data: pages, API, mail and desk are made of it. */
@NullMarked
package org.softintel.report.question;

import org.jspecify.annotations.NullMarked;
