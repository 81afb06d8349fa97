package org.softintel.delivery.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * What stands above a mail's text, readable on its way: mails of one {@code thread}, begun at the
 * same time about the same topic, are shown together. The same mail tried again counts its tries.
 */
public record MailHeaders(
    String to,
    String subject,
    String topic,
    String thread,
    Instant begun,
    String messageId,
    Optional<String> inReplyTo,
    boolean urgent,
    int attempt) {}
