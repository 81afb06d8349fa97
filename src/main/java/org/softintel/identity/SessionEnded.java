package org.softintel.identity;

/** Fired when somebody signs out, for whatever still hangs on their session. */
public record SessionEnded(String mark) {}
