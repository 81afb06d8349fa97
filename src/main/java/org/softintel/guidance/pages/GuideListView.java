package org.softintel.guidance.pages;

import io.quarkus.qute.TemplateData;
import java.util.List;
import org.softintel.language.check.LanguageList;
import org.softintel.language.check.Term;
import org.softintel.platform.page.LondonTime;

/** The list as the page shows it: all of it, or what somebody looked for. */
@TemplateData
public record GuideListView(
    String query, String owner, String edition, String date, List<Term> terms) {
  static GuideListView of(LanguageList list, String query) {
    return new GuideListView(
        query,
        list.owner(),
        list.version(),
        LondonTime.words(list.date()),
        list.terms().stream().filter(it -> it.isAbout(query)).toList());
  }

  public boolean isSearch() {
    return !query.isEmpty();
  }

  public String count() {
    return terms.size() == 1 ? "1 entry" : terms.size() + " entries";
  }
}
