/** What operators are told: alarms, each with a code and a counter, and which build runs. */
@NullMarked
package org.softintel.platform.monitoring;

import org.jspecify.annotations.NullMarked;
