/** Starts the service and its commands. */
@NullMarked
package org.softintel;

import org.jspecify.annotations.NullMarked;
