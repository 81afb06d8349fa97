package org.softintel.journey.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.given.ServerKey;
import org.softintel.given.TestStack;

/**
 * The empty machine of the first day, below a folder: with ports that are free, names of
 * example.org that lead to itself, and certificates of an authority of its own. For what only root
 * and systemd can do it has programs of the same name (src/test/resources/first-day).
 */
public final class Machine implements AutoCloseable {
  private static final Path STAND_INS = Path.of("src/test/resources/first-day");
  private static final Instant LATE = Instant.parse("2049-01-01T00:00:00Z");
  private static final List<String> HOSTS =
      List.of("softintel.example.org", "sign-in.example.org", "db.example.org", "mail.example.org");
  private static final Pattern FOLDERS =
      Pattern.compile("(?<![\\w./-])/(?=(?:opt|etc|var|usr/bin)/)");

  private final Path root;
  private final Ports ports;
  private final Map<String, ServerKey> keys = new HashMap<>();

  private final Map<Pattern, String> written;
  private final Set<Pattern> unseen;

  /** What listens here; {@code web} is 443, and {@code plain} 80. */
  public record Ports(
      int web,
      int plain,
      int app,
      int management,
      int keycloak,
      int postgres,
      int smtp,
      int mailboxes,
      int otherSite) {
    static Ports free() {
      var free = TestStack.freePorts(9).iterator();
      return new Ports(
          free.next(),
          free.next(),
          free.next(),
          free.next(),
          free.next(),
          free.next(),
          free.next(),
          free.next(),
          free.next());
    }

    /** How the documents write them, and how that is written here. */
    private Map<Pattern, String> written() {
      var all = new LinkedHashMap<Pattern, String>();
      BiConsumer<String, String> put = (there, here) -> all.put(Pattern.compile(there), here);
      put.accept("(?<=https://(softintel|sign-in)\\.example\\.org)(?![:\\w])", ":" + web);
      put.accept("(?<=X-Forwarded-Port )(443|\"\")", "" + web);
      put.accept("(?<=listen )443", "127.0.0.1:" + web);
      put.accept("(?<=listen )80", "127.0.0.1:" + plain);
      // The machine may have no IPv6.
      put.accept("(?<=listen )\\[::]:443", "127.0.0.2:" + web);
      put.accept("(?<=listen )\\[::]:80", "127.0.0.2:" + plain);
      put.accept("(?<=127\\.0\\.0\\.1:)8080", "" + app);
      put.accept("(?<=127\\.0\\.0\\.1:|localhost:|http-port=)8180", "" + keycloak);
      put.accept("(?<=//db\\.example\\.org)(?=/)", ":" + postgres);
      return all;
    }
  }

  public Machine(Path root) throws Exception {
    this.root = root.toAbsolutePath();
    ports = Ports.free();
    written = ports.written();
    unseen = new HashSet<>(written.keySet());
    for (var folder :
        List.of(
            "etc/nginx/conf.d",
            "etc/nginx/tls",
            "etc/systemd/system",
            "opt",
            "root",
            "run/nginx",
            "usr/bin",
            "usr/lib",
            "var/lib",
            "var/log/nginx")) {
      Files.createDirectories(at(folder));
    }
    Files.writeString(at("usr/lib/java-home"), System.getProperty("java.home"));
    try (var programs = Files.list(STAND_INS)) {
      for (var program : programs.toList()) {
        var copy = Files.copy(program, at("usr/bin").resolve(program.getFileName()));
        assertThat(copy.toFile().setExecutable(true)).isTrue();
      }
    }
    var names = String.join(" ", HOSTS);
    Files.writeString(at("etc/hosts"), "127.0.0.1 localhost\n127.0.0.1 " + names + "\n");
    Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    certify();
  }

  private void certify() throws Exception {
    var authority = ServerKey.of("Example authority", LATE, Optional.empty());
    authority.certificateIn(at("root"), "authority.pem");
    for (var host : HOSTS) {
      keys.put(host, ServerKey.of(host, LATE, Optional.of(authority)));
    }
    for (var name : List.of("softintel", "sign-in")) {
      var key = key(name + ".example.org");
      key.certificateIn(at("etc/nginx/tls"), name + ".pem");
      key.keyIn(at("etc/nginx/tls"), name + "-key.pem");
    }
  }

  public Ports ports() {
    return ports;
  }

  /** Of the server with this name. */
  public ServerKey key(String host) {
    return Optional.ofNullable(keys.get(host)).orElseThrow();
  }

  /** Of the authority that signed all of them. */
  public Path authority() {
    return at("root/authority.pem");
  }

  public Path at(String place) {
    return root.resolve(place.replaceFirst("^/", ""));
  }

  /** What a shell has in its environment. */
  public Map<String, String> environment() {
    var path = at("usr/bin") + ":" + System.getProperty("java.home") + "/bin:/usr/bin:/bin";
    return Map.of("PATH", path, "HOME", at("root").toString());
  }

  /** A command or a file of the documents, with the folders and ports of this machine. */
  public String here(String text) {
    var changed = FOLDERS.matcher(text).replaceAll(Matcher.quoteReplacement(root + "/"));
    for (var it : written.entrySet()) {
      var found = it.getKey().matcher(changed);
      if (found.find()) {
        unseen.remove(it.getKey());
        changed = found.replaceAll(it.getValue());
      }
    }
    return changed;
  }

  /** What would have been written in another way here, and stood nowhere. */
  public Set<Pattern> unseen() {
    return unseen;
  }

  /** Files that were copied. */
  public void bringHere(String... places) throws IOException {
    for (var place : places) {
      Files.writeString(at(place), here(Files.readString(at(place))));
    }
  }

  /** Ends the units that were started. */
  @Override
  public void close() {
    if (Files.exists(at("run"))) {
      end("*");
    }
  }

  /** Ends one unit. */
  public void end(String unit) {
    try (var started = Files.newDirectoryStream(at("run"), unit + ".pid")) {
      for (var file : started) {
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).ifPresent(Machine::end);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void end(ProcessHandle process) {
    Stream.concat(process.descendants(), Stream.of(process))
        .forEach(ProcessHandle::destroyForcibly);
  }
}
