/** The manager's pages: training, the help page, and what is due for review. */
@NullMarked
package org.softintel.manage;

import org.jspecify.annotations.NullMarked;
