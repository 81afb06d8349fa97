package org.softintel.audit.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.VerifierKey;

/**
 * The program: {@code --state DIR --name NAME --log VKEY [--log VKEY …] [--host HOST] [--port
 * PORT]}. It prints its own key, then a line that begins with {@code Ready: }, and stays.
 */
public final class Witness {
  private static final String USAGE =
      "usage: --state DIR --name NAME --log VKEY [--log VKEY ...] [--host HOST] [--port PORT]";

  private final Map<String, String> settings = new HashMap<>();
  private final List<Path> logs = new ArrayList<>();

  private Witness() {}

  public static void main(String[] arguments) {
    var witness = new Witness();
    if (!witness.understands(List.of(arguments))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      witness.serve();
    } catch (IOException | Fault e) {
      System.err.println("The witness cannot start: " + e.getMessage());
      System.exit(1);
    }
  }

  private boolean understands(List<String> arguments) {
    for (var at = arguments.iterator(); at.hasNext(); ) {
      var option = at.next();
      if (!at.hasNext() || !take(option, at.next())) {
        return false;
      }
    }
    return settings.containsKey("--state")
        && VerifierKey.isName(settings.getOrDefault("--name", ""))
        && settings.getOrDefault("--port", "8090").matches("[0-9]{1,5}")
        && !logs.isEmpty();
  }

  private boolean take(String option, String value) {
    return switch (option) {
      case "--state", "--name", "--host", "--port" -> settings.put(option, value) == null;
      case "--log" -> logs.add(Path.of(value));
      default -> false;
    };
  }

  private void serve() throws IOException {
    var folder = Files.createDirectories(Path.of(settings.get("--state")));
    var memory = Memory.of(folder);
    var key = WitnessKey.of(folder, settings.get("--name"));
    var evidence = new Evidence(folder, System.out);
    var watch = new Watch(logKeys(), memory, evidence, key, Clock.systemUTC());
    var host = settings.getOrDefault("--host", "127.0.0.1");
    var server =
        WitnessServer.start(host, Integer.parseInt(settings.getOrDefault("--port", "8090")), watch);
    System.out.println(key.verifier().line());
    System.out.println("Ready: http://" + host + ":" + server.port());
  }

  private List<VerifierKey> logKeys() throws IOException {
    var keys = new ArrayList<VerifierKey>();
    for (var file : logs) {
      keys.add(VerifierKey.parse(Files.readString(file)));
    }
    return keys;
  }
}
