package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.DatabaseRows;
import org.softintel.given.HeldSequencer;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.NuValidator;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.QrReader;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;

/** Who sent a report can show that it was recorded, with nothing of ours but a jar and a key. */
class ReceiptTest {
  private static final String[] TOLD = {
    "act",
    "operation",
    "purpose",
    "detail",
    "outcome",
    "reference",
    "at",
    "actor",
    "agency",
    "roles",
    "acr",
    "session",
    "address",
    "request",
    "event",
    "writer",
    "sequence",
    "previous",
    "salt"
  };

  @RegisterExtension final Browser browser = new Browser();
  @TempDir Path folder;

  private final String reference = PartnerApi.submit("reporter", SampleReports.minimal());
  private final String page = "/my-reports/" + reference + "/receipt";
  private final String api = PartnerApi.REPORTS + "/" + reference + "/receipt";

  @Test
  void theFileHoldsWithoutTheServiceAndIsContinuedByTheLog() throws Exception {
    // given
    LogCopies.await(reference);
    // when
    var file = NoScriptUser.signedIn("reporter", "/my-reports").download(page + "/file");
    // then
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + reference + ".tlog-proof\"");
    var receipt = kept("receipt", file.body());
    var answer = VerifierJar.run("--receipt", receipt);
    assertThat(answer.isOk()).as("%s", answer).isTrue();
    assertThat(answer.lines())
        .contains("act: REPORT_SUBMITTED", "reference: " + reference, "agency: school-oakfield");
    assertThat(answer.lines().stream().skip(2).map(it -> it.replaceAll(":.*", "")))
        .as("what the file tells of a report")
        .containsExactlyInAnyOrder(TOLD);
    assertThat(DatabaseRows.acts(reference)).contains("RECEIPT_TAKEN");

    LogCopies.into(folder.resolve("log"));
    var log = folder.resolve("log").toString();
    assertThat(VerifierJar.run("--log", log, "--receipt", receipt).isOk()).isTrue();
  }

  @Test
  void aPartnerSystemGetsTheSameProofAndAnybodyTheKey() throws Exception {
    LogCopies.await(reference);

    var receipt = PartnerApi.as("reporter").get(api).then().statusCode(200).extract().asByteArray();
    var key =
        PartnerApi.anonymous().get("/receipts/key").then().statusCode(200).extract().asString();

    assertThat(VerifierJar.run("--receipt", kept("receipt", receipt)).isOk()).isTrue();
    assertThat(key).isEqualTo(Files.readString(TestStack.shared().home().resolve("audit.vkey")));
  }

  /** Whoever has no Java, or does not want our program, is led to the page with the boxes. */
  @Test
  void howToCheckItWithoutOurProgramIsAFileForAnybody() throws Exception {
    LogCopies.await(reference);
    var shown = NoScriptUser.signedIn("reporter", "/my-reports").get(page).body();
    assertThat(shown).contains("href=\"/receipts/checking-a-receipt.txt\"");

    var anybody = PartnerApi.anonymous();

    assertThat(anybody.get("/receipts/checking-a-receipt.txt").then().extract().asString())
        .isEqualTo(Files.readString(Path.of("docs/operating/checking-a-receipt.md")));
    assertThat(anybody.get("/receipts/check.sh").then().extract().asString())
        .isEqualTo(Files.readString(Path.of("src/main/resources/evidence/check.sh")));
  }

  @Test
  void forAnybodyElseThereIsNone() {
    LogCopies.await(reference);
    var stranger = NoScriptUser.signedIn("reporter2", "/my-reports");

    assertThat(stranger.get(page).statusCode()).isEqualTo(404);
    assertThat(stranger.get(page + "/file").statusCode()).isEqualTo(404);
    assertThat(stranger.get(page + "/wording").statusCode()).isEqualTo(404);
    assertThat(PartnerApi.as("reporter2").get(api).statusCode()).isEqualTo(404);
    var colleague = TestAccounts.with("reporter");
    assertThat(PartnerApi.as(colleague).get(api).statusCode())
        .as("another reporter of the same agency")
        .isEqualTo(404);
    assertThat(
            PartnerApi.as("reporter")
                .get(PartnerApi.REPORTS + "/SI-0000-0000/receipt")
                .statusCode())
        .isEqualTo(404);
    assertThat(DatabaseRows.acts(reference))
        .contains("ACCESS_REFUSED")
        .doesNotContain("RECEIPT_TAKEN", "STATUS_READ", "COPY_OPENED");
  }

  /** With the file of what they wrote, word by word; the proof has no word of it. */
  @Test
  void whatTheReportSaidIsProvedWithTheSecondFile() throws Exception {
    // given
    LogCopies.await(reference);
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    // when
    var said = reporter.download(page + "/wording");
    // then
    assertThat(said.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + reference + ".json\"");
    var wording = new String(said.body(), UTF_8);
    assertThat(wording)
        .startsWith("{\"")
        .contains(SampleReports.minimal().required("narrative").toString())
        .doesNotContain("\"reporter\"");
    assertThat(DatabaseRows.acts(reference)).contains("COPY_OPENED");
    var receipt = kept("receipt", reporter.download(page + "/file").body());
    var answer = VerifierJar.run("--receipt", receipt, "--wording", kept("said", said.body()));
    assertThat(answer.isOk()).as("%s", answer).isTrue();
    assertThat(answer.lines()).contains("the report said what is in " + folder.resolve("said"));
    var other = kept("other", wording.replaceFirst("[a-z]\"", "X\"").getBytes(UTF_8));
    assertThat(VerifierJar.run("--receipt", receipt, "--wording", other).lines())
        .containsExactly(other + ": this is not what the report said");
  }

  @Test
  void twoReportsOfTheSameWordsCommitToThemDifferently() {
    var same = PartnerApi.submit("reporter", SampleReports.minimal());

    var commitments =
        DatabaseRows.of(
            "select detail from audit_entry where act = 'REPORT_SUBMITTED' and reference in (?, ?)",
            reference,
            same);

    assertThat(commitments)
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(it -> it.matches("wording=1:[0-9a-f]{64}"));
  }

  /** Then nobody reads it under this account, and nobody tries guesses either. */
  @Test
  void whileTheCopyIsClosedTheReceiptProvesNoWords() throws Exception {
    LogCopies.await(reference);
    var lead = NoScriptUser.signedIn("lead", "/triage");
    lead.get("/triage/" + reference);
    var closing = Map.of("copy", "closed", "reason", "Invented: they share an account");
    var closed = lead.answer("/triage/" + reference + "/copy", closing);
    assertThat(closed.statusCode()).isEqualTo(303);
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");

    assertThat(reporter.get(page + "/wording").statusCode()).isEqualTo(403);
    assertThat(reporter.get(page).body()).doesNotContain("/receipt/wording");
    var receipt = kept("receipt", reporter.download(page + "/file").body());
    assertThat(VerifierJar.run("--receipt", receipt).isOk()).isTrue();
    assertThat(VerifierJar.run("--receipt", receipt, "--wording", receipt).lines())
        .containsExactly(receipt + ": the receipt holds no key of a wording");
  }

  /** Whoever has a copy of the database and its log then tries no guesses either. */
  @Test
  void whatOpensTheCommitmentIsGoneWithTheKeyOfTheReport() throws Exception {
    LogCopies.await(reference);
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var owner =
        DatabaseRows.of("select id::text from report where reference = ?", reference).get(0);
    var away = UUID.randomUUID().toString();
    moveKey(owner, away);
    try {
      var receipt = kept("receipt", reporter.download(page + "/file").body());

      assertThat(VerifierJar.run("--receipt", receipt).isOk()).isTrue();
      assertThat(VerifierJar.run("--receipt", receipt, "--wording", receipt).lines())
          .containsExactly(receipt + ": the receipt holds no key of a wording");
    } finally {
      moveKey(away, owner);
    }
  }

  private static void moveKey(String from, String to) {
    DatabaseRows.change("update sealed_key set owner = ?::uuid where owner = ?::uuid", to, from);
  }

  /** The report's row says an account that did not send it; the log says who did. */
  @Test
  void whoIsPutIntoTheReportsRowByHandGetsNoReceiptOfAnother() {
    LogCopies.await(reference);
    var other = TestAccounts.with("reporter");
    DatabaseRows.change(
        "update report set reporter = ? where reference = ?", TestAccounts.id(other), reference);

    assertThat(PartnerApi.as(other).get(api).statusCode()).isEqualTo(404);
    assertThat(DatabaseRows.acts(reference))
        .contains("ACCESS_REFUSED")
        .doesNotContain("RECEIPT_TAKEN");
  }

  @Test
  void untilTheEntryHasItsPlaceThePageSaysSoAndThenShowsTheProofByItself(
      @SignedIn("reporter") Page open) throws Exception {
    try (var held = HeldSequencer.by(TestStack.shared().superuser())) {
      assertThat(held).isNotNull();
      var early = PartnerApi.submit("reporter", SampleReports.minimal());
      var address = "/my-reports/" + early + "/receipt";
      open.navigate(address);
      assertThat(open.content()).contains("We are making the proof").doesNotContain("<svg");
      var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
      assertThat(NuValidator.errors(reporter.get(address).body())).isEmpty();
      var asked = reporter.get(address + "/file");
      assertThat(asked.statusCode()).isEqualTo(303);
      assertThat(asked.headers().firstValue("Location").orElseThrow()).endsWith(address);
      var answer = PartnerApi.as("reporter").get(PartnerApi.REPORTS + "/" + early + "/receipt");
      assertThat(answer.statusCode()).isEqualTo(202);
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(DatabaseRows.acts(early)).doesNotContain("RECEIPT_TAKEN");
    }
    open.locator(".app-receipt__code svg")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat(open.content()).doesNotContain("We are making the proof");
  }

  @Test
  void theCodeOnThePrintedPageSaysWhatThePageAndTheFileSay() throws Exception {
    LogCopies.await(reference);
    var open = browser.as("reporter", BrowserSettings.DESKTOP);
    open.navigate(page);
    assertThat(open.locator(".app-receipt__code svg").isVisible()).isFalse();
    open.getByText("For auditors", new Page.GetByTextOptions().setExact(true)).click();
    PageRules.picture(open, "a receipt with its proof");
    assertThat(open.locator("figure.app-receipt__code figcaption").innerText())
        .isEqualTo("QR code of the reference and these numbers");
    open.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PageRules.picture(open, "a receipt on paper");

    var code = open.locator(".app-receipt__code svg").screenshot();
    var text = QrReader.read(ImageIO.read(new ByteArrayInputStream(code)));

    assertThat(text).startsWith("receipt " + reference + "\nentry ");
    var numbers = open.locator(".app-receipt__numbers dd").allInnerTexts();
    assertThat(text.lines().map(it -> it.replaceAll("^\\w+ ", "")).toList())
        .containsAll(List.of(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(4)));
  }

  @Test
  void aReporterFindsItFromTheReportWithoutScripts() {
    LogCopies.await(reference);
    var open = browser.as("reporter", BrowserSettings.NO_SCRIPTS);
    open.navigate("/my-reports/" + reference);

    open.getByText("Show a receipt to print").click();

    assertThat(open.locator(".app-receipt__code svg").count()).isEqualTo(1);
    assertThat(open.getByText("Save the proof").getAttribute("href")).isEqualTo(page + "/file");
    assertThat(open.getByText("Save what you wrote").getAttribute("href"))
        .isEqualTo(page + "/wording");
  }

  private String kept(String name, byte[] bytes) throws Exception {
    return Files.write(folder.resolve(name), bytes).toString();
  }
}
