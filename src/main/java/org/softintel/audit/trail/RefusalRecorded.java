package org.softintel.audit.trail;

import org.softintel.platform.identity.Actor;

/** Fired in the transaction that records a refusal, so that what is noticed is kept with it. */
public record RefusalRecorded(AuditEvent event, Actor actor, RequestContext occasion) {}
