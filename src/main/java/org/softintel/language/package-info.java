/** Words that blame a child: they are found, and better ones are offered. */
@NullMarked
package org.softintel.language;

import org.jspecify.annotations.NullMarked;
