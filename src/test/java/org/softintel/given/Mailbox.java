package org.softintel.given;

import jakarta.mail.FetchProfile;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A mailbox as its owner reads it over IMAP. */
public record Mailbox(String name) {
  // All at once: one by one, a mailbox of a thousand takes ten seconds.
  private static final FetchProfile SUBJECTS = new FetchProfile();

  static {
    SUBJECTS.add(FetchProfile.Item.ENVELOPE);
  }

  /** The first mail about this report; fails when none came in time. */
  public Message about(String reference, Duration within) {
    var found = new ArrayList<Message>();
    Await.until(
        "a mail about " + reference + " in " + name,
        within,
        () -> found.addAll(allAbout(reference)));
    return found.get(0);
  }

  public List<Message> allAbout(String reference) throws MessagingException {
    return lastAbout(reference, Integer.MAX_VALUE);
  }

  /** Of all about this the last that came, the latest at the end. */
  public List<Message> lastAbout(String reference, int most) throws MessagingException {
    try (var store = TestStack.shared().mailbox(name)) {
      var inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_ONLY);
      var found = new ArrayList<Message>();
      var messages = inbox.getMessages();
      inbox.fetch(messages, SUBJECTS);
      for (var message : messages) {
        if (String.valueOf(message.getSubject()).contains(reference)) {
          found.add(message);
        }
      }
      var copies = new ArrayList<Message>();
      for (var message : found.subList(Math.max(0, found.size() - most), found.size())) {
        // The original is gone when the session closes.
        copies.add(new MimeMessage((MimeMessage) message));
      }
      return copies;
    }
  }
}
