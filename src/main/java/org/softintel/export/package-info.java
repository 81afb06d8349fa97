/** Takes the trail away as files: the whole log to be verified elsewhere, or chosen entries. */
@NullMarked
package org.softintel.export;

import org.jspecify.annotations.NullMarked;
