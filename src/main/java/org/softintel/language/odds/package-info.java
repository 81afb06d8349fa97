/** Scores a finding by the words around it, with weights learned from labelled sentences. */
@NullMarked
package org.softintel.language.odds;

import org.jspecify.annotations.NullMarked;
