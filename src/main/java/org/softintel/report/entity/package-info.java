/** What reports say together of one child, person or thing, and what it is connected with. */
@NullMarked
package org.softintel.report.entity;

import org.jspecify.annotations.NullMarked;
