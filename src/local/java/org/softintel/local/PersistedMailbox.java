package org.softintel.local;

import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Copies each message of a mailbox to a file before the sender hears that it was accepted. */
final class PersistedMailbox implements FolderListener {
  private final MailFolder mailbox;
  private final Path folder;
  private final List<Path> files;
  private int next = 1;

  private PersistedMailbox(MailFolder mailbox, Path folder, List<Path> files) {
    this.mailbox = mailbox;
    this.folder = folder;
    this.files = files;
  }

  static void open(MailFolder mailbox, Path folder) throws Exception {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, "*.eml")) {
      found.forEach(files::add);
    }
    files.sort(null);
    var session = Session.getInstance(new Properties());
    for (var file : files) {
      try (var in = Files.newInputStream(file)) {
        mailbox.store(new MimeMessage(session, in));
      }
    }
    var kept = new PersistedMailbox(mailbox, folder, files);
    if (!files.isEmpty()) {
      kept.next = number(files.get(files.size() - 1)) + 1;
    }
    mailbox.addListener(kept);
  }

  private static int number(Path file) {
    return Integer.parseInt(file.getFileName().toString().replace(".eml", ""));
  }

  @Override
  public synchronized void added(int position) {
    var messages = mailbox.getMessages();
    var file = folder.resolve("%08d.eml".formatted(next++));
    var fresh = folder.resolve("incoming");
    try {
      try (var out = Files.newOutputStream(fresh)) {
        messages.get(messages.size() - 1).getMimeMessage().writeTo(out);
      }
      files.add(Files.move(fresh, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public synchronized void expunged(int position) {
    try {
      Files.deleteIfExists(files.remove(position - 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void flagsUpdated(int position, Flags flags, Long uid) {}

  @Override
  public void mailboxDeleted() {}
}
