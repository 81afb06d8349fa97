/**
 * What a reporter has answered so far: the draft, its encrypted copy, and the report made of it.
 */
@NullMarked
package org.softintel.intake.answers;

import org.jspecify.annotations.NullMarked;
