package org.softintel.dossier;

/** Somebody who has reports: their account, and the name by which the others know them. */
public record Holder(String account, String name) {}
