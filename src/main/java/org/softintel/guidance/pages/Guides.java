package org.softintel.guidance.pages;

import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.page.ContactDetails;
import org.softintel.platform.page.Numbers;

/** All guidance, read when the service starts: a broken page stops the start, not a reader. */
@Startup
@Singleton
public class Guides {
  private final Map<String, Guide> guides = new LinkedHashMap<>();
  private final List<Section> sections = new ArrayList<>();

  /** Some pages under one heading of the contents. */
  record Section(String heading, List<Line> lines) {}

  record Line(String href, String title, String summary) {}

  @Inject
  Guides(ContactDetails contacts) {
    this(
        new GuideReader(
            Map.of(
                "dutyPhone", contacts.dutyPhone(),
                "dutyDial", Numbers.dialled(contacts.dutyPhone()),
                "dutyHours", contacts.dutyHours(),
                "hubName", contacts.hubName(),
                "hubPhone", contacts.hubPhone(),
                "hubDial", Numbers.dialled(contacts.hubPhone()),
                "teamPhone", contacts.teamPhone(),
                "hours", contacts.hours())));
  }

  Guides(GuideReader reader) {
    GuideReader.file("contents.txt").lines().forEach(line -> read(line, reader));
  }

  public List<Guide> all() {
    return List.copyOf(guides.values());
  }

  Optional<Guide> find(String name) {
    return Optional.ofNullable(guides.get(name));
  }

  List<Section> sections() {
    return List.copyOf(sections);
  }

  private void read(String line, GuideReader reader) {
    if (line.startsWith("# ")) {
      sections.add(new Section(line.substring(2), new ArrayList<>()));
      return;
    }
    var parts = line.split(" \\| ", -1);
    var entry = parts.length == 3 ? new Line(parts[0], parts[1], parts[2]) : entry(line, reader);
    sections.get(sections.size() - 1).lines().add(entry);
  }

  private Line entry(String name, GuideReader reader) {
    var guide = reader.guide(name);
    guides.put(name, guide);
    return new Line(guide.href(), guide.title(), guide.summary());
  }
}
