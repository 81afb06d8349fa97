/** Linear models that were learnt from labelled texts: their weights and their words. */
@NullMarked
package org.softintel.platform.learnt;

import org.jspecify.annotations.NullMarked;
