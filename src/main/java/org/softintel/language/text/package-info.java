/** A text as words, and the phrases that are found in it. */
@NullMarked
package org.softintel.language.text;

import org.jspecify.annotations.NullMarked;
