/** Questions of the team to who sent a report, and what became of them. */
@NullMarked
package org.softintel.enquiry;

import org.jspecify.annotations.NullMarked;
