package org.softintel.given;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What has arrived in a mailbox, as IMAP tells it. */
public final class Mails {
  public static final String SEALED = "cseteam";
  public static final String NOTICES = "cseteam-notice";

  private static final Duration SOON = Duration.ofSeconds(60);

  private Mails() {}

  /** What one look at a mailbox is for; the mailbox is closed afterwards. */
  public interface Look<T> {
    T at(List<Message> messages) throws Exception;
  }

  public static <T> T in(String mailbox, Look<T> look) {
    try (var store = TestStack.shared().mailbox(mailbox);
        var inbox = store.getFolder("INBOX")) {
      inbox.open(Folder.READ_ONLY);
      var messages = inbox.getMessages();
      var headers = new FetchProfile();
      headers.add("Message-ID");
      headers.add("In-Reply-To");
      inbox.fetch(messages, headers);
      return look.at(List.of(messages));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  public static List<String> ids(String mailbox) {
    return in(mailbox, all -> all.stream().map(Mails::id).toList());
  }

  /** The Message-IDs of everything about one report, as often as they arrived. */
  public static List<String> about(String reference) {
    return Stream.of(SEALED, NOTICES)
        .flatMap(it -> ids(it).stream())
        .filter(it -> it.startsWith("<" + reference + "."))
        .sorted()
        .toList();
  }

  /**
   * Until both mails about a new report went out: one that is taken back while it is on its way
   * would arrive without a line in the trail.
   */
  public static void untilDelivered(String reference) {
    Await.until(
        "both mails",
        SOON,
        () ->
            DatabaseRows.count(
                    "audit_entry where act = 'LETTER_DELIVERED' and detail not like 'inbox=auditors%'"
                        + " and reference = ?",
                    reference)
                == 2);
  }

  /** The same said as text and as HTML, decoded. */
  public static String text(Message mail) {
    try {
      var both = (MimeMultipart) mail.getContent();
      return both.getBodyPart(0).getContent() + "\n" + both.getBodyPart(1).getContent();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  public static String id(Message message) {
    try {
      return message.getHeader("Message-ID")[0];
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
