/** How much the words around a finding speak for it, as the labelled sentences have it. */
@NullMarked
package org.softintel.language.odds;

import org.jspecify.annotations.NullMarked;
