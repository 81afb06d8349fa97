package org.softintel.journey.firstday;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.softintel.given.Await;
import org.softintel.given.StartTls;

/** The council's mail server: with STARTTLS and a login, and a mailbox for each address. */
public final class MailHost implements AutoCloseable {
  private final GreenMail mailboxes;
  private final StartTls outside;

  /** With one login. */
  public MailHost(Machine machine, String login, String password) throws IOException {
    var inside = machine.ports().mailboxes();
    var key = machine.key("mail.example.org").context();
    mailboxes = new GreenMail(new ServerSetup(inside, "127.0.0.1", "smtp"));
    mailboxes.setUser(login + "@example.org", login, password);
    mailboxes.start();
    outside = new StartTls(machine.ports().smtp(), inside, key);
    StartTls.inBackground(outside::run);
  }

  /** The first mail about something to somebody. */
  public Message await(String about, String to, Duration most) {
    var found = new AtomicReference<Message>();
    Await.until(
        "a mail about " + about + " to " + to,
        most,
        () -> {
          Stream.of(mailboxes.getReceivedMessages())
              .filter(it -> isAbout(it, about) && recipients(it).equals(List.of(to)))
              .findFirst()
              .ifPresent(found::set);
          return found.get() != null;
        });
    return found.get();
  }

  private static boolean isAbout(Message mail, String about) {
    try {
      return String.valueOf(mail.getSubject()).contains(about);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> recipients(Message mail) {
    try {
      return Stream.of(mail.getAllRecipients()).map(Object::toString).toList();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    outside.close();
    mailboxes.stop();
  }
}
