package org.softintel.audit.trail;

import org.softintel.platform.identity.Actor;

/**
 * A refusal was recorded. Told in the transaction that records it: what is noticed about it is kept
 * with it, on the same connection.
 */
public record RefusalRecorded(AuditEvent event, Actor actor, RequestContext occasion) {}
