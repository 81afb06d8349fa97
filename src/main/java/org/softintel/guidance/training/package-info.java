/** Training that people can book: the list, its calendar, and what becomes of it. */
@NullMarked
package org.softintel.guidance.training;

import org.jspecify.annotations.NullMarked;
