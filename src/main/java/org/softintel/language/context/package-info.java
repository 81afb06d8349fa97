/** How words are meant: said, quoted, denied, spoken about, or law; and of what age. */
@NullMarked
package org.softintel.language.context;

import org.jspecify.annotations.NullMarked;
