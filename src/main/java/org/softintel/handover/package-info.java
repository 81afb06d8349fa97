/** What somebody who has left still had to do, and who does it now. */
@NullMarked
package org.softintel.handover;

import org.jspecify.annotations.NullMarked;
