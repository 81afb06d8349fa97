/** The passwords and keys that the service was given, and the refusal of those of local mode. */
@NullMarked
package org.softintel.platform.secrets;

import org.jspecify.annotations.NullMarked;
