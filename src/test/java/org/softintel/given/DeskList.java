package org.softintel.given;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** A list of the desk with all of its pages: reports of other tests may fill the first ones. */
public final class DeskList {
  private DeskList() {}

  public static List<String> references(String first, NoScriptUser by) {
    return rows(first, by).stream().map(DeskList::reference).toList();
  }

  /** {@code first} is the address of the first page. */
  public static List<Element> rows(String first, NoScriptUser by) {
    var rows = new ArrayList<Element>();
    for (var address = first; !address.isEmpty(); ) {
      var shown = Jsoup.parse(by.get(address).body());
      rows.addAll(shown.select("tbody tr"));
      address = shown.select("main a:containsOwn(Next page)").attr("href");
    }
    return rows;
  }

  public static String reference(Element row) {
    return row.select("th a").text();
  }
}
