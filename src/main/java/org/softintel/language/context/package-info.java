/** How words are used (said, quoted, denied, in the name of a law), and the age of the child. */
@NullMarked
package org.softintel.language.context;

import org.jspecify.annotations.NullMarked;
