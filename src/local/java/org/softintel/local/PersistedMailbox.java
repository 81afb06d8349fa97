package org.softintel.local;

import com.icegreen.greenmail.imap.ImapHostManager;
import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.UserImpl;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/**
 * Copies each message of a mailbox to a file before the sender hears that it was accepted, and
 * keeps the newest: GreenMail holds what it keeps in memory.
 */
final class PersistedMailbox extends UserImpl implements FolderListener {
  static final int MOST = 2_000;
  static final long MOST_BYTES = 24 << 20;

  private final MailFolder mailbox;
  private final Path folder;

  /** By GreenMail's number of the message, oldest first. No lock: GreenMail calls with its own. */
  private final ConcurrentSkipListMap<Long, Kept> kept = new ConcurrentSkipListMap<>();

  private final AtomicLong bytes = new AtomicLong();
  private int next = 1;

  /** The copy of a message. */
  private record Kept(Path file, long size) {
    static Kept at(Path file) throws IOException {
      return new Kept(file, Files.size(file));
    }

    int number() {
      return Integer.parseInt(file.getFileName().toString().replace(".eml", ""));
    }
  }

  PersistedMailbox(String address, String name, ImapHostManager folders, Path folder)
      throws Exception {
    super(address, name, LocalMode.PASSWORD, folders);
    mailbox = folders.getInbox(this);
    this.folder = folder;
    Files.createDirectories(folder);
    load();
    mailbox.addListener(this);
  }

  private void load() throws IOException, MessagingException {
    var session = Session.getInstance(new Properties());
    for (var copy : newest()) {
      try (var in = Files.newInputStream(copy.file())) {
        keep(append(new MimeMessage(session, in)), copy);
      }
      next = copy.number() + 1;
    }
  }

  /** Oldest first; deletes the others before it reads one. */
  private List<Kept> newest() throws IOException {
    var files = new ArrayList<Path>();
    try (var found = Files.newDirectoryStream(folder, "[0-9]*.eml")) {
      found.forEach(files::add);
    }
    files.sort(null);
    var newest = new ArrayList<Kept>();
    var total = 0L;
    for (var i = files.size() - 1; i >= 0; i--) {
      var copy = Kept.at(files.get(i));
      total += copy.size();
      if (isTooMuch(newest.size() + 1, total)) {
        for (var old : files.subList(0, i + 1)) {
          Files.delete(old);
        }
        break;
      }
      newest.add(0, copy);
    }
    return newest;
  }

  /** One message is kept however large it is. */
  private static boolean isTooMuch(int messages, long bytes) {
    return messages > MOST || (bytes > MOST_BYTES && messages > 1);
  }

  @Override
  public synchronized void deliver(MovingMessage mail) {
    deliver(mail.getMessage());
  }

  @Override
  public synchronized void deliver(MimeMessage message) {
    var fresh = folder.resolve("incoming");
    try {
      try (var out = Files.newOutputStream(fresh)) {
        message.writeTo(out);
      }
      // A message that GreenMail cannot read must not wait in a file for the next start.
      var number = append(message);
      var file = folder.resolve("%08d.eml".formatted(next++));
      keep(number, Kept.at(Files.move(fresh, file)));
      if (mailbox.getMessage(number) == null) {
        delete(number); // a reader was faster: expunged() had no copy to find
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
    forgetOldest();
  }

  private long append(MimeMessage message) {
    return mailbox.appendMessage(message, new Flags(), Date.from(Instant.now()));
  }

  private void keep(long number, Kept copy) {
    kept.put(number, copy);
    bytes.addAndGet(copy.size());
  }

  private void forgetOldest() {
    while (isTooMuch(kept.size(), bytes.get())) {
      var oldest = kept.firstKey();
      var message = mailbox.getMessage(oldest);
      if (message != null) {
        message.setFlag(Flags.Flag.DELETED, true);
        mailbox.expunge(new IdRange[] {new IdRange(oldest)});
      }
      delete(oldest);
    }
  }

  @Override
  public void added(int position) {}

  /** Positions move while others delete: whatever is no longer there has gone. */
  @Override
  public void expunged(int position) {
    if (Thread.holdsLock(this)) {
      return; // the oldest, which this thread forgets
    }
    var before = List.copyOf(kept.keySet());
    var now = Arrays.stream(mailbox.getMessageUids()).boxed().collect(Collectors.toSet());
    before.stream().filter(it -> !now.contains(it)).forEach(this::delete);
  }

  private void delete(Long message) {
    var copy = kept.remove(message);
    if (copy != null) {
      bytes.addAndGet(-copy.size());
      try {
        Files.deleteIfExists(copy.file());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public void flagsUpdated(int position, Flags flags, Long uid) {}

  @Override
  public void mailboxDeleted() {}
}
