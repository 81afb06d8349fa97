package org.softintel.bench.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Keys and certificates, made by the programs that operators make them with. */
final class BenchKeys {
  static final String PASSWORD = "bench-only";

  private final Path folder;

  BenchKeys(Path folder) {
    this.folder = folder;
  }

  void make() throws IOException, InterruptedException {
    Files.createDirectories(folder);
    make("signing", 3072, "EKU=emailProtection");
    make("team", 3072, "EKU=emailProtection");
    make("spare", 3072, "EKU=emailProtection");
    make("server", 2048, "SAN=DNS:localhost");
    keytool(
        "-importcert",
        "-noprompt",
        "-alias",
        "server",
        "-file",
        file("server.pem"),
        "-keystore",
        file("trusted.p12"));
    run(
        List.of(
            "openssl",
            "pkcs12",
            "-in",
            file("team.p12"),
            "-passin",
            "pass:" + PASSWORD,
            "-nodes",
            "-nocerts",
            "-out",
            file("team-key.pem")));
  }

  private void make(String name, int bits, String extension)
      throws IOException, InterruptedException {
    keytool(
        "-genkeypair",
        "-alias",
        name,
        "-dname",
        "CN=" + name,
        "-keyalg",
        "RSA",
        "-keysize",
        Integer.toString(bits),
        "-ext",
        extension,
        "-keystore",
        file(name + ".p12"));
    keytool(
        "-exportcert",
        "-rfc",
        "-alias",
        name,
        "-keystore",
        file(name + ".p12"),
        "-file",
        file(name + ".pem"));
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    run(command);
  }

  static void run(List<String> command) throws IOException, InterruptedException {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
  }
}
