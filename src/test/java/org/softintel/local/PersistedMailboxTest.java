package org.softintel.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.imap.commands.IdRange;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersistedMailboxTest {
  private static final String ADDRESS = "team@softintel.example";

  @TempDir private Path folder;

  /** What the mail process holds, before it listens. */
  private record Opened(PersistedMailbox mailbox, MailFolder inbox) {
    static Opened on(Path folder) throws Exception {
      UserManager users = new GreenMail(new ServerSetup(0, null, "imap")).getUserManager();
      var user = users.createUser(ADDRESS, "team", LocalMode.PASSWORD);
      var folders = users.getImapHostManager();
      return new Opened(
          new PersistedMailbox(ADDRESS, "team", folders, folder), folders.getInbox(user));
    }

    List<String> subjects() throws MessagingException {
      var subjects = new java.util.ArrayList<String>();
      for (var message : inbox.getMessages()) {
        subjects.add(message.getMimeMessage().getSubject());
      }
      return subjects;
    }
  }

  private static byte[] mail(int number, int length) {
    return "From: %s\r\nTo: %s\r\nSubject: %d\r\n\r\n%s\r\n"
        .formatted(ADDRESS, ADDRESS, number, "x".repeat(length))
        .getBytes(UTF_8);
  }

  private static MimeMessage message(int number, int length) throws MessagingException {
    return new MimeMessage(
        Session.getInstance(new Properties()), new ByteArrayInputStream(mail(number, length)));
  }

  private void write(int number, int length) throws IOException {
    Files.write(folder.resolve("%08d.eml".formatted(number)), mail(number, length));
  }

  /** Of this thread: other work beside the test does not count. */
  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static List<String> numbers(int first, int last) {
    return IntStream.rangeClosed(first, last).mapToObj(Integer::toString).toList();
  }

  private List<String> files() throws IOException {
    try (var all = Files.list(folder)) {
      return all.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theNewest2000OfManyAreKept() throws Exception {
    for (var i = 1; i <= 1_990; i++) {
      write(i, 100);
    }
    var opened = Opened.on(folder);

    for (var i = 1_991; i <= 2_020; i++) {
      opened.mailbox().deliver(message(i, 100));
    }

    assertThat(opened.subjects()).isEqualTo(numbers(21, 2_020));
    assertThat(files()).hasSize(2_000).startsWith("00000021.eml").endsWith("00002020.eml");
    assertThat(Opened.on(folder).subjects()).isEqualTo(numbers(21, 2_020));
  }

  @Test
  void startsWithinSecondsOnAFolderOf10000() throws Exception {
    for (var i = 1; i <= 10_000; i++) {
      write(i, 2_000);
    }
    var began = processorTime();

    var opened = Opened.on(folder);

    assertThat(processorTime() - began).isLessThan(Duration.ofSeconds(5).toNanos());
    assertThat(opened.subjects()).isEqualTo(numbers(8_001, 10_000));
    opened.mailbox().deliver(message(10_001, 100));
    assertThat(files()).hasSize(2_000).startsWith("00008002.eml").endsWith("00010001.eml");
  }

  @Test
  void longMailsDoNotFillTheMemory() throws Exception {
    for (var i = 1; i <= 30; i++) {
      write(i, 1 << 20);
    }

    var opened = Opened.on(folder);

    assertThat(opened.subjects()).isEqualTo(numbers(8, 30));
    opened.mailbox().deliver(message(31, 1 << 20));
    assertThat(opened.subjects()).isEqualTo(numbers(9, 31));
    assertThat(files()).hasSize(23);
    opened.mailbox().deliver(message(32, 30 << 20));
    assertThat(opened.subjects()).containsExactly("32");
  }

  @Test
  void whatAReaderDeletesIsGone() throws Exception {
    var opened = Opened.on(folder);
    for (var i = 1; i <= 3; i++) {
      opened.mailbox().deliver(message(i, 100));
    }

    opened.inbox().getMessages().get(1).setFlag(Flags.Flag.DELETED, true);
    opened.inbox().expunge(new IdRange[] {new IdRange(1, 3)});

    assertThat(Opened.on(folder).subjects()).containsExactly("1", "3");
  }

  /** As soon as it is there, which is before its copy has a name. */
  @Test
  void whatAReaderDeletesAtOnceDoesNotComeBack() throws Exception {
    var opened = Opened.on(folder);
    opened.inbox().addListener(new HastyReader(opened.inbox()));

    opened.mailbox().deliver(message(1, 100));

    assertThat(opened.subjects()).isEmpty();
    assertThat(files()).isEmpty();
  }

  private record HastyReader(MailFolder inbox) implements FolderListener {
    @Override
    public void added(int position) {
      inbox.getMessages().get(0).setFlag(Flags.Flag.DELETED, true);
      inbox.expunge(new IdRange[] {new IdRange(1)});
    }

    @Override
    public void expunged(int position) {}

    @Override
    public void flagsUpdated(int position, Flags flags, Long uid) {}

    @Override
    public void mailboxDeleted() {}
  }
}
