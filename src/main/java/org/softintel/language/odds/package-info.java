/**
 * How much the words around a finding speak for it or against it, as our labelled sentences have
 * it.
 */
@NullMarked
package org.softintel.language.odds;

import org.jspecify.annotations.NullMarked;
