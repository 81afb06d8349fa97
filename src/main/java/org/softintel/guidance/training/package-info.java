/** Training that people can book: the list, its calendar, changes and cancellations. */
@NullMarked
package org.softintel.guidance.training;

import org.jspecify.annotations.NullMarked;
