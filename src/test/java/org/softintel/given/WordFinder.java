package org.softintel.given;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/** Looks for one ASCII word in bytes, however it may have been written down there. */
public final class WordFinder {
  private static final long LARGEST_FILE = 64L * 1024 * 1024;

  /** Of these, letters may be of either case. */
  private final Map<String, String> caseless = new LinkedHashMap<>();

  private final Map<String, String> exact = new LinkedHashMap<>();

  public WordFinder(String word) {
    var hex = HexFormat.of();
    caseless.put("plain", word);
    caseless.put("hex", hex.formatHex(word.getBytes(UTF_8)));
    caseless.put("UTF-16LE", new String(word.getBytes(UTF_16LE), ISO_8859_1));
    caseless.put("UTF-16BE", new String(word.getBytes(UTF_16BE), ISO_8859_1));
    caseless.put("hex of UTF-16", hex.formatHex(word.getBytes(UTF_16LE)));
    for (int before = 0; before < 3; before++) {
      exact.put("base64 +" + before, base64(word, before));
    }
    caseless.replaceAll((how, pattern) -> pattern.toLowerCase(Locale.ROOT));
  }

  /** Only the characters that do not depend on what stands before and behind the word. */
  private static String base64(String word, int before) {
    var bytes = ("\0".repeat(before) + word).getBytes(UTF_8);
    var whole = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return whole.substring((before * 8 + 5) / 6, bytes.length * 8 / 6);
  }

  /** How the word stands in there; empty when it does not. */
  public List<String> in(byte[] bytes) {
    var text = new String(bytes, ISO_8859_1);
    var found = new ArrayList<String>();
    look(text, exact, found);
    look(text.toLowerCase(Locale.ROOT), caseless, found);
    // Mail wraps its lines, base64 and quoted-printable alike.
    if (found.isEmpty() && text.length() < 4_000_000) {
      var unwrapped = text.replaceAll("=?\r?\n", "");
      look(unwrapped, exact, found);
      look(unwrapped.toLowerCase(Locale.ROOT), caseless, found);
    }
    return found;
  }

  private static void look(String text, Map<String, String> patterns, List<String> found) {
    patterns.forEach(
        (how, pattern) -> {
          if (text.contains(pattern)) {
            found.add(how);
          }
        });
  }

  /** Every file below this folder that holds the word, and how. */
  public List<String> below(Path folder, Predicate<Path> wanted) {
    var found = new ArrayList<String>();
    for (var file : files(folder, wanted)) {
      in(content(file)).forEach(how -> found.add(file + " (" + how + ")"));
    }
    return found;
  }

  private static List<Path> files(Path folder, Predicate<Path> wanted) {
    var found = new ArrayList<Path>();
    try (var entries = Files.newDirectoryStream(folder)) {
      for (var entry : entries) {
        if (Files.isSymbolicLink(entry)) {
          continue;
        }
        if (Files.isDirectory(entry)) {
          found.addAll(files(entry, wanted));
        } else if (Files.isRegularFile(entry) && Files.isReadable(entry) && wanted.test(entry)) {
          found.add(entry);
        }
      }
    } catch (IOException e) {
      // Temporary folders of others come, go and are closed to us.
    }
    return found;
  }

  private static byte[] content(Path file) {
    try {
      return Files.size(file) > LARGEST_FILE ? new byte[0] : Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
