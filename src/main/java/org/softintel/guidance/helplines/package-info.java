/** Who can help, near and far: numbers, hours, and when somebody last checked them. */
@NullMarked
package org.softintel.guidance.helplines;

import org.jspecify.annotations.NullMarked;
