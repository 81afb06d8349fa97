/** The partner API that takes the same report as JSON. */
@NullMarked
package org.softintel.intake.api;

import org.jspecify.annotations.NullMarked;
