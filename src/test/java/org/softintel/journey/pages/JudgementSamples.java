package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.function.Function;
import org.softintel.given.JudgedRows;
import org.softintel.given.ReportForm;

/** Whether rows of two reports are the same: judged, approved, taken back. */
final class JudgementSamples {
  private static final String ANSWER = "GET /triage/{reference}/judgements/{judgement}";

  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor lead;
  private final JudgedRows one = report("QX88 WWJ", "blue");
  private final JudgedRows other = report("qx88wwj", "red " + "k".repeat(60));

  JudgementSamples(SamplePages pages) {
    triage = pages.as("triage");
    lead = pages.as("lead");
  }

  private static JudgedRows report(String plate, String colour) {
    return JudgedRows.of(
        "triage",
        it -> it.putArray("vehicles").addObject().put("registration", plate).put("colour", colour));
  }

  void add() {
    var elsewhere = "/triage/" + one.reference() + "/elsewhere";
    var vehicles = same("vehicles-1", "vehicles-1");
    var people = same("children-1", "people-1");
    triage.sees("seen elsewhere, a vehicle", elsewhere);
    triage.does(
        "seen elsewhere, to be decided",
        it -> {
          it.navigate("/triage/" + one.reference());
          ReportForm.press(it, "Take this report");
          return it.navigate(elsewhere);
        });
    triage.sees(
        "are these the same",
        vehicles,
        "GET /triage/{reference}/{row}/same/{other}/{otherRow}",
        "JudgePages/judge");
    triage.presses("are these the same, errors", vehicles, "Not the same");
    triage.does("seen elsewhere, judged the same", judged(vehicles, "Same"));
    triage.sees("are these the same, judged already", vehicles);
    triage.does("a judgement to take back", follows("Take back"), ANSWER, "JudgementPages/answer");
    triage.does("a judgement to take back, errors", it -> ReportForm.press(it, "Take back"));
    triage.does(
        "seen elsewhere, taken back",
        it -> {
          var form = new ReportForm(it).write("Why are you taking it back?", "An invented mistake");
          return form.press("Take back");
        });
    triage.does("seen elsewhere, judged not the same", judged(vehicles, "Not the same"));
    report("QX88 WWJ", "green");
    triage.sees("seen elsewhere, new since somebody judged", elsewhere);
    triage.sees("are these the same, a child and an adult", people);
    triage.does("seen elsewhere, waiting for a colleague", judged(people, "Same"));
    lead.sees("new links, to approve", "/triage/links");
    triage.sees("new links, waiting for a colleague", "/triage/links");
    lead.sees("the desk, to approve", "/triage");
    lead.sees(
        "what reports say together, to approve",
        "/triage/" + one.reference() + "/children-1/everywhere");
    lead.sees("seen elsewhere, to approve", elsewhere);
    lead.does("a judgement to approve", follows("Approve or refuse"));
    lead.does("a judgement to approve, errors", it -> ReportForm.press(it, "Save"));
    triage.sees(
        "what reports say together",
        "/triage/" + one.reference() + "/vehicles-1/everywhere",
        "GET /triage/{reference}/{row}/everywhere",
        "EverywherePages/everywhere");
    var notes = "/triage/" + one.reference() + "/vehicles-1/notes";
    triage.sees("a note", notes, "GET /triage/{reference}/{row}/notes", "NotePages/note");
    triage.presses("a note, errors", notes, "Save");
    triage.sees("reviews", "/triage/reviews", "GET /triage/reviews", "ReviewPages/reviews");
    triage.does(
        "what reports say together, noted",
        it -> {
          it.navigate(notes);
          return new ReportForm(it).write("Note", "Invented: " + "k".repeat(90)).press("Save");
        });
    triage.sees("reviews, one", "/triage/reviews");
    triage.sees(
        "what one report says alone", "/triage/" + one.reference() + "/children-1/everywhere");
  }

  private String same(String row, String otherRow) {
    return "/triage/%s/%s/same/%s/%s".formatted(one.reference(), row, other.reference(), otherRow);
  }

  private static Function<Page, Response> judged(String address, String verdict) {
    return it -> {
      it.navigate(address);
      return new ReportForm(it)
          .write("Why do you think so?", "An invented dent " + "k".repeat(80))
          .press(verdict);
    };
  }

  private static Function<Page, Response> follows(String link) {
    return it -> {
      var links = it.locator("main a[href*='/judgements/']:has-text('" + link + "')");
      return it.navigate(links.first().getAttribute("href"));
    };
  }
}
