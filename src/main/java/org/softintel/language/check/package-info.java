/** Words that blame a child: the list as data, the rules that find them, the advice. */
@NullMarked
package org.softintel.language.check;

import org.jspecify.annotations.NullMarked;
