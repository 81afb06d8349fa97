/** The record of every act, and the proof that it was not rewritten. */
@NullMarked
package org.softintel.audit;

import org.jspecify.annotations.NullMarked;
