/** What operators are told: alarms, each with a code and a counter, room on disks, the build. */
@NullMarked
package org.softintel.platform.monitoring;

import org.jspecify.annotations.NullMarked;
