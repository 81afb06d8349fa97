package org.softintel.audit.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.VerifierKey;

/**
 * The program: {@code --state DIR --name NAME --log VKEY [--origin ORIGIN] [--log VKEY …] [--host
 * HOST] [--port PORT]}. It prints its own key, then a line that begins with {@code Ready: }, and
 * stays.
 */
public final class Witness {
  private static final String USAGE =
      "usage: --state DIR --name NAME --log VKEY [--origin ORIGIN] [--log VKEY ...]"
          + " [--host HOST] [--port PORT]";

  private static final int MOST_PORT = 65_535;

  private final Map<String, String> settings = new HashMap<>();
  private final List<String> logs = new ArrayList<>();

  /** Of logs that do not call themselves as their key does, by their place among the logs. */
  private final Map<Integer, String> origins = new HashMap<>();

  private Witness() {}

  public static void main(String[] arguments) {
    var witness = new Witness();
    if (!witness.understands(List.of(arguments))) {
      System.err.println(USAGE);
      System.exit(2);
    }
    try {
      witness.serve();
    } catch (IOException | InvalidPathException | Fault e) {
      System.err.println("The witness cannot start: " + inWords(e));
      System.exit(1);
    }
  }

  /** The JDK often says of a file its name and nothing else. */
  private static String inWords(Exception e) {
    var isOurs = e instanceof Fault || e.getClass() == IOException.class;
    return isOurs ? e.getMessage() : e.getClass().getSimpleName() + ": " + e.getMessage();
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
        && isPort(settings.getOrDefault("--port", "8090"))
        && !logs.isEmpty();
  }

  private static boolean isPort(String port) {
    return port.matches("[0-9]{1,5}") && Integer.parseInt(port) <= MOST_PORT;
  }

  private boolean take(String option, String value) {
    return switch (option) {
      case "--state", "--name", "--host", "--port" -> settings.put(option, value) == null;
      case "--log" -> logs.add(value);
      case "--origin" -> !logs.isEmpty() && origins.put(logs.size() - 1, value) == null;
      default -> false;
    };
  }

  private void serve() throws IOException {
    var folder = Files.createDirectories(Path.of(settings.get("--state")));
    var memory = StateFolder.of(folder);
    var key = WitnessKey.of(folder, settings.get("--name"));
    var evidence = new ForkEvidence(folder, System.out);
    var watch = new AddCheckpointHandler(known(), memory, evidence, key, Clock.systemUTC());
    var host = settings.getOrDefault("--host", "127.0.0.1");
    var server =
        WitnessServer.start(host, Integer.parseInt(settings.getOrDefault("--port", "8090")), watch);
    System.out.println(key.verifier().line());
    System.out.println("Ready: http://" + host + ":" + server.port());
  }

  private List<KnownLog> known() throws IOException {
    var known = new ArrayList<KnownLog>();
    for (int i = 0; i < logs.size(); i++) {
      var key = VerifierKey.parse(Files.readString(Path.of(logs.get(i))));
      known.add(new KnownLog(origins.getOrDefault(i, key.name()), key));
    }
    return known;
  }
}
