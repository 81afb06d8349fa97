/** How the program is started: as the service, or as a command that ends. */
@NullMarked
package org.softintel.command;

import org.jspecify.annotations.NullMarked;
