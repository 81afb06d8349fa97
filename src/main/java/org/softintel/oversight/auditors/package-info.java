/** The auditors' pages, interface and exports: who did what, and whether the log of it holds. */
@NullMarked
package org.softintel.oversight.auditors;

import org.jspecify.annotations.NullMarked;
