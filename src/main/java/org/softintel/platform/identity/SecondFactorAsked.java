package org.softintel.platform.identity;

/** Fired when a user must sign in with a second factor first, so that nothing was done. */
public record SecondFactorAsked(Actor actor, String endpoint) {}
