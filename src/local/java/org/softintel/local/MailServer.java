package org.softintel.local;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;

/** The mail process: keeps what it accepted, as a real server does. */
final class MailServer {
  static final String DOMAIN = "team.softintel.example";
  static final List<String> MAILBOXES = List.of("cseteam", "cseteam-notice", "auditors", "partner");

  private MailServer() {}

  public static void main(String[] arguments) throws Exception {
    var server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(Integer.parseInt(arguments[1]), "127.0.0.1", "smtp"),
              new ServerSetup(Integer.parseInt(arguments[2]), "127.0.0.1", "imap")
            });
    var folders = server.getManagers().getImapHostManager();
    var addresses = new LinkedHashMap<String, String>();
    MAILBOXES.forEach(it -> addresses.put(it, it + "@" + DOMAIN));
    addresses.put("reporter", "reporter@school-oakfield.softintel.example");
    for (var mailbox : addresses.entrySet()) {
      var user = server.setUser(mailbox.getValue(), mailbox.getKey(), LocalMode.PASSWORD);
      PersistedMailbox.open(folders.getInbox(user), Path.of(arguments[0], mailbox.getKey()));
    }
    server.start();
  }
}
