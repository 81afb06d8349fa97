/** People without an account ask to be called; the desk calls them. */
@NullMarked
package org.softintel.desk.callback;

import org.jspecify.annotations.NullMarked;
