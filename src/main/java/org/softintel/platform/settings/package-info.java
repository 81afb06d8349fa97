/** What can be set, what was set, and whether it is right before anything starts. */
@NullMarked
package org.softintel.platform.settings;

import org.jspecify.annotations.NullMarked;
