/** Traces of requests, if somebody wants them. No other package may use OpenTelemetry. */
@NullMarked
package org.softintel.platform.tracing;

import org.jspecify.annotations.NullMarked;
