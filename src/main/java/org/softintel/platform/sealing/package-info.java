/** Encryption at rest. The only package that may see a key; it never sees a report. */
@NullMarked
package org.softintel.platform.sealing;

import org.jspecify.annotations.NullMarked;
