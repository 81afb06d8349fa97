package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.softintel.delivery.outbox.OfficerMailWriter.OfficerMail;

/**
 * What auditors read of who is mailed about a report that came. It has one length: else the trail
 * would tell a thief which reports share something.
 */
final class HoldersTold {
  /** Of more than a hundred reports. */
  static final int BYTES = 4_000;

  private HoldersTold() {}

  /** Each report that a mail names, with the usernames by which {@code mails} are. */
  static String words(String reference, Map<String, OfficerMail> mails) {
    var officers = new TreeMap<String, TreeSet<String>>();
    mails.forEach(
        (officer, mail) ->
            mail.references()
                .forEach(it -> officers.computeIfAbsent(it, any -> new TreeSet<>()).add(officer)));
    var all =
        officers.entrySet().stream()
            .map(it -> it.getKey() + ": " + String.join(", ", it.getValue()))
            .toList();
    int named = all.size();
    while (named > 0 && bytes(words(reference, all, named)) > BYTES) {
      named--;
    }
    var words = words(reference, all, named);
    return words + " ".repeat(BYTES - bytes(words));
  }

  private static String words(String reference, List<String> all, int named) {
    var left = all.size() - named;
    var more = left == 0 ? Stream.<String>of() : Stream.of("and " + left + " more");
    var list = Stream.concat(all.stream().limit(named), more).toList();
    return reference + ". " + (list.isEmpty() ? "Nobody" : String.join("; ", list));
  }

  private static int bytes(String words) {
    return words.getBytes(UTF_8).length;
  }
}
