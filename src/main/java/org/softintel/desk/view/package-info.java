/** The desk where the team sees what is new, takes it, reads it and decides. */
@NullMarked
package org.softintel.desk.view;

import org.jspecify.annotations.NullMarked;
