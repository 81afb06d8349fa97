/** Weighs a term that was found by the words and people around it, as labelled sentences taught. */
@NullMarked
package org.softintel.language.odds;

import org.jspecify.annotations.NullMarked;
