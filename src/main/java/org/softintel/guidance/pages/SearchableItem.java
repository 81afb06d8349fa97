package org.softintel.guidance.pages;

import java.util.List;
import java.util.Set;

/** Something that a search can find by its words, which begin with the title. */
public record SearchableItem(
    String kind,
    String href,
    String title,
    String summary,
    Set<String> inTitle,
    List<String> meanings,
    Set<String> spellings) {
  static SearchableItem of(String kind, String href, String title, String summary, String words) {
    var text = title + ". " + words;
    return new SearchableItem(
        kind,
        href,
        title,
        summary,
        Set.copyOf(SearchWords.meanings(title)),
        SearchWords.meanings(text),
        SearchWords.spellings(text));
  }
}
