/** The manager's pages: training, the help page, and what is due for review. */
@NullMarked
package org.softintel.guidance.management;

import org.jspecify.annotations.NullMarked;
