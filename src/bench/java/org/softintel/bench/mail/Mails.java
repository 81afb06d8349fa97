package org.softintel.bench.mail;

import java.io.File;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.bench.BenchStack;
import org.softintel.local.LocalSettings;
import org.softintel.local.LocalStack;

/**
 * How long sealed mails take to a mail server with STARTTLS, each way in turn: docs/performance.md
 * says how to run it.
 */
public final class Mails {
  private static final LocalSettings SETTINGS = BenchStack.settings("mail", 800);

  private Mails() {}

  /** The sender runs in a process of its own, since Java must trust the bench's mail server. */
  public static void main(String[] arguments) throws Exception {
    LocalStack.discard(SETTINGS);
    var keys = SETTINGS.home().resolve("keys");
    new BenchKeys(keys).make();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Djavax.net.ssl.trustStore=" + keys.resolve("trusted.p12"));
    command.add("-Djavax.net.ssl.trustStorePassword=" + BenchKeys.PASSWORD);
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    System.getProperties().stringPropertyNames().stream()
        .filter(it -> it.startsWith("bench."))
        .map(it -> "-D" + it + "=" + System.getProperty(it))
        .forEach(command::add);
    command.addAll(List.of("-cp", classPath(), Measuring.class.getName()));
    var process = new ProcessBuilder(command).inheritIO().start();
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    System.exit(process.waitFor());
  }

  static LocalStack stack() {
    return new LocalStack(SETTINGS, System.out::println);
  }

  private static String classPath() {
    if (Mails.class.getClassLoader() instanceof URLClassLoader maven) {
      return Stream.of(maven.getURLs())
          .map(it -> Path.of(URI.create(it.toString())).toString())
          .collect(Collectors.joining(File.pathSeparator));
    }
    return System.getProperty("java.class.path");
  }
}
