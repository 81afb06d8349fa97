package org.softintel.language.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.softintel.language.text.BrokenLanguageList;

/** The terms, whose they are, and which edition this is. */
public record LanguageList(String owner, String version, LocalDate date, List<Term> terms) {
  public LanguageList {
    terms = List.copyOf(terms);
    if (owner.isBlank() || version.isBlank() || terms.isEmpty()) {
      throw new BrokenLanguageList("owner, version or terms are missing");
    }
    var names = new HashSet<String>();
    for (var term : terms) {
      if (!names.add(term.name())) {
        throw new BrokenLanguageList("it has two terms named " + term.name());
      }
    }
  }
}
