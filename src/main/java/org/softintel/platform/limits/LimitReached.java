package org.softintel.platform.limits;

import org.softintel.platform.identity.Actor;

/** Fired when an account is refused for the first time in a while, before the answer is sent. */
public record LimitReached(LimitKind kind, Actor actor) {}
