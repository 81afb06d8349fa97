package org.softintel.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** SMTP and IMAP with the team's mailboxes. */
final class LocalMail implements StackPart {
  private final LocalSettings settings;

  LocalMail(LocalSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "mail";
  }

  @Override
  public String title() {
    return "Mail";
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("smtp", settings.ports().smtp(), "imap", settings.ports().imap());
  }

  @Override
  public List<String> command() {
    return LocalProcesses.java(
        settings,
        "-XX:TieredStopAtLevel=1",
        "-Xmx256m",
        "-cp",
        classPath(),
        MailServer.class.getName(),
        settings.home().resolve("mail").toString(),
        Integer.toString(settings.ports().smtp()),
        Integer.toString(settings.ports().imap()));
  }

  @Override
  public String mark() {
    return LocalProcesses.mark(settings);
  }

  @Override
  public boolean isReady() {
    return listens(settings.ports().smtp()) && listens(settings.ports().imap());
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Asks each class where it came from: right under Maven, Surefire and a plain java alike. */
  private static String classPath() {
    return Stream.of(
            MailServer.class,
            com.icegreen.greenmail.util.GreenMail.class,
            jakarta.mail.Session.class,
            org.eclipse.angus.mail.imap.IMAPStore.class,
            jakarta.activation.DataHandler.class,
            org.eclipse.angus.activation.MailcapFile.class,
            org.slf4j.Logger.class)
        .map(type -> origin(type.getProtectionDomain().getCodeSource()))
        .distinct()
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }

  private static String origin(CodeSource source) {
    try {
      return Path.of(source.getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
