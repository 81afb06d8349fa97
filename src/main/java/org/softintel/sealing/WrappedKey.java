package org.softintel.sealing;

import java.util.UUID;

/** A data key as it is stored: under which key it is wrapped, and what it must turn out to be. */
record WrappedKey(UUID id, String keyId, byte[] bytes, byte[] commitment) {}
