package org.softintel.local;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;

/** The mail process: keeps what it accepted, as a real server does. */
final class MailServer {
  static final String DOMAIN = "team.softintel.example";
  static final List<String> MAILBOXES =
      List.of("cseteam", "cseteam-notice", "auditors", "partner", "triage", "triage2");

  private MailServer() {}

  public static void main(String[] arguments) throws Exception {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(Integer.parseInt(arguments[1]), "127.0.0.1", "smtp"),
              new ServerSetup(Integer.parseInt(arguments[2]), "127.0.0.1", "imap")
            });
    var addresses = new LinkedHashMap<String, String>();
    MAILBOXES.forEach(it -> addresses.put(it, it + "@" + DOMAIN));
    addresses.put("reporter", "reporter@school-oakfield.softintel.example");
    var users = server.getUserManager();
    var mailboxes = new HashMap<String, GreenMailUser>();
    for (var mailbox : addresses.entrySet()) {
      users.createUser(mailbox.getValue(), mailbox.getKey(), LocalMode.PASSWORD);
      mailboxes.put(
          mailbox.getValue(),
          new PersistedMailbox(
              mailbox.getValue(),
              mailbox.getKey(),
              users.getImapHostManager(),
              Path.of(arguments[0], mailbox.getKey())));
    }
    var others = users.getMessageDeliveryHandler();
    users.setMessageDeliveryHandler(
        (mail, address) -> {
          var mailbox = mailboxes.get(address.getEmail().toLowerCase(Locale.ROOT));
          return mailbox == null ? others.handle(mail, address) : mailbox;
        });
    server.start();
  }
}
