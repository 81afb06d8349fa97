package org.softintel.audit.trail;

import java.util.UUID;

/**
 * What somebody wrote when they were asked why they need a report, sealed under that report's key
 * for the entry {@code event}. The log holds a hash of it, so it can be destroyed with the report.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record SealedReason(UUID event, byte[] bytes) {}
