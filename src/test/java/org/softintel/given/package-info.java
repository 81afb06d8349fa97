/** What tests begin with: the running stack, people and programs that use it, samples, waiting. */
@NullMarked
package org.softintel.given;

import org.jspecify.annotations.NullMarked;
