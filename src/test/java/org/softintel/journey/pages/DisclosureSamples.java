package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.ReportForm;
import org.softintel.given.TestStack;

/** A report that is passed on. */
final class DisclosureSamples {
  private final SampleData given;
  private final SamplePages.Visitor triage;
  private final SamplePages.Visitor lead;
  private final SamplePages.Visitor anybody;
  private String waiting = "";
  private String log = "";

  DisclosureSamples(SamplePages pages, SampleData given) {
    this.given = given;
    triage = pages.as("triage");
    lead = pages.as("lead");
    anybody = pages.as(SamplePages.ANYBODY);
  }

  void add() {
    var disclosures = "/triage/" + given.reference() + "/disclosures/";
    triage.sees(
        "passing on, empty",
        disclosures + "new",
        "GET /triage/{reference}/disclosures/new",
        "PassOnPages/passOn");
    triage.does(
        "passing on, errors",
        it -> {
          it.navigate(disclosures + "new");
          it.getByLabel("Another organisation").check();
          it.getByLabel("Encrypted email", new Page.GetByLabelOptions().setExact(true)).check();
          return ReportForm.press(it, "Continue");
        });
    triage.does(
        "passing on, to check",
        it -> {
          it.navigate(disclosures + "new");
          order(it);
          return ReportForm.press(it, "Continue");
        },
        "PassOnPages/check");
    triage.does("passing on, unconfirmed, errors", it -> ReportForm.press(it, "Make the PDF"));
    triage.does(
        "passed on",
        it -> {
          it.getByLabel("I have read the conditions").check();
          return ReportForm.press(it, "Make the PDF");
        },
        "GET /triage/{reference}/disclosures/{disclosure}",
        "DisclosurePages/disclosure");
    triage.sees("a report, passed on", "/triage/" + given.reference());
    addSecondOfficer(disclosures);
  }

  private void addSecondOfficer(String disclosures) {
    triage.does(
        "passing on to somebody new, to check",
        it -> {
          it.navigate(disclosures + "new");
          order(it);
          toSomebodyNew(it);
          return ReportForm.press(it, "Continue");
        });
    triage.does(
        "waiting for a second officer",
        it -> {
          it.getByLabel("I have read the conditions").check();
          it.getByLabel("I have compared the fingerprint").check();
          var answer = ReportForm.press(it, "Ask a second officer");
          waiting = it.url();
          log =
              it.locator("dd a[href*='/logs/']").textContent().replaceAll(".*(LOG-[^,]+).*", "$1");
          return answer;
        });
    lead.sees(
        "recipients to check",
        "/triage/disclosures",
        "GET /triage/disclosures",
        "WaitingDisclosurePages/list");
    lead.does(
        "a second officer, errors",
        it -> {
          it.navigate("/triage/" + given.reference());
          it.navigate(waiting);
          return ReportForm.press(it, "Approve and pass on");
        });
    lead.does(
        "a second officer, approved",
        it -> {
          it.getByLabel("I have checked who the recipient is").check();
          return ReportForm.press(it, "Approve and pass on");
        });
    anybody.does(
        "to acknowledge",
        it -> it.navigate(link()),
        "GET /acknowledge/{token}",
        "AcknowledgementPages/acknowledge");
    anybody.does("acknowledged", it -> ReportForm.press(it, "I received it and can open it"));
    anybody.sees("a link that does not work", "/acknowledge/invented");
    triage.does("passed on and acknowledged", it -> it.navigate(waiting));
  }

  private String link() {
    try {
      var mail = new Mailbox("partner").about(log, Duration.ofSeconds(30));
      var text = EncryptedMail.open(mail, "partner-key.pem");
      return text.replaceAll("(?s).*(/acknowledge/\\S+).*", "$1");
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void toSomebodyNew(Page page) {
    page.getByLabel("Encrypted email", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Another organisation", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Kind of organisation").selectOption("police");
    new ReportForm(page)
        .write("Organisation", "Invented Police")
        .write("Email address (for encrypted email)", "partner@team.softintel.example")
        .write("Their certificate (for encrypted email)", certificate());
  }

  private static String certificate() {
    try {
      return Files.readString(TestStack.shared().home().resolve("partner.pem"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void order(Page page) {
    page.locator("[name=what]").first().check();
    page.getByLabel("PDF", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("Invented Borough safeguarding hub").check();
    new ReportForm(page)
        .write("Name of the person who receives it", "Ash Invented " + "k".repeat(80))
        .write("Reason for sharing", "An invented need");
  }
}
