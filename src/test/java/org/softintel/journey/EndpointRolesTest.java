package org.softintel.journey;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.ComplaintRequests;
import org.softintel.given.DatabaseRows;
import org.softintel.given.GivenDisclosure;
import org.softintel.given.GivenGroup;
import org.softintel.given.JudgedRows;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.PublishedItems;
import org.softintel.given.RefusedOften;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;

/** Who may call what: every address of the application, every role, one table. */
class EndpointRolesTest {
  private static final Pattern REPORT = Pattern.compile("/triage/SI-[0-9A-Z]{4}-[0-9A-Z]{4}");

  /**
   * 302 is the way to the sign-in page. Reports and drafts are the reporter's own, a report to take
   * is new, and one to close has been taken by nobody, so only a lead may close it.
   */
  private static final String TABLE =
      """
      method address                                          nobody reporter triage lead auditor manager
      GET    /                                                   200      200    200  200     200     200
      GET    /accessibility                                      200      200    200  200     200     200
      GET    /cookies                                            200      200    200  200     200     200
      GET    /privacy                                            200      200    200  200     200     200
      GET    /guidance/language                                  200      200    200  200     200     200
      GET    /guidance                                           200      200    200  200     200     200
      GET    /guidance/{guide}                                   200      200    200  200     200     200
      GET    /guidance/help                                      200      200    200  200     200     200
      POST   /guidance/language                                  200      200    200  200     200     200
      GET    /guidance/search                                    200      200    200  200     200     200
      POST   /guidance/search                                    200      200    200  200     200     200
      GET    /guidance/events                                    200      200    200  200     200     200
      GET    /guidance/events/by-place                           200      200    200  200     200     200
      GET    /guidance/events/feed.ics                           200      200    200  200     200     200
      GET    /guidance/events/{event}                            200      200    200  200     200     200
      GET    /guidance/events/{event}/calendar.ics               200      200    200  200     200     200
      GET    /call-back                                          200      200    200  200     200     200
      POST   /call-back                                          303      303    303  303     303     303
      GET    /call-back/asked                                    200      200    200  200     200     200
      GET    /triage/tasks/call-backs                            302      403    200  200     403     403
      GET    /triage/tasks/call-backs/{call}                     302      403    200  200     403     403
      POST   /triage/tasks/call-backs/{call}                     401      403    303  303     403     403
      GET    /manage                                             302      403    403  403     403     200
      GET    /manage/reviews                                     302      403    403  403     403     200
      GET    /manage/events                                      302      403    403  403     403     200
      GET    /manage/events/new                                  302      403    403  403     403     200
      POST   /manage/events/new                                  401      403    403  403     403     303
      GET    /manage/events/{event}                              302      403    403  403     403     200
      POST   /manage/events/{event}                              401      403    403  403     403     303
      GET    /manage/events/{event}/cancel                       302      403    403  403     403     200
      POST   /manage/events/{event}/cancel                       401      403    403  403     403     303
      GET    /manage/help                                        302      403    403  403     403     200
      GET    /manage/help/new                                    302      403    403  403     403     200
      POST   /manage/help/new                                    401      403    403  403     403     303
      GET    /manage/help/{entry}                                302      403    403  403     403     200
      POST   /manage/help/{entry}                                401      403    403  403     403     303
      GET    /manage/help/{entry}/remove                         302      403    403  403     403     200
      POST   /manage/help/{entry}/remove                         401      403    403  403     403     303
      GET    /leave                                              303      303    303  303     303     303
      GET    /not-signed-in                                      200      200    200  200     200     200
      POST   /sign-out                                           200      200    200  200     200     200
      POST   /policy-reports                                     415      415    415  415     415     415
      GET    /signed-in                                          302      200    200  200     200     200
      GET    /my-sign-ins                                        302      200    200  200     200     200
      POST   /my-sign-ins                                        401      200    200  200     200     200
      GET    /staff                                              302      303    303  303     303     303
      GET    /second-factor                                      302      302    302  302     302     302
      GET    /still-here                                         302      200    200  200     200     200
      GET    /reports/new                                        302      200    403  403     403     403
      POST   /reports/new                                        401      303    403  403     403     403
      GET    /reports/{draft}/tasks                              302      200    404  404     403     403
      GET    /reports/{draft}/{sheet}                            302      200    404  404     403     403
      POST   /reports/{draft}/{sheet}                            401      303    404  404     403     403
      GET    /reports/{draft}/rows/{group}                       302      200    404  404     403     403
      POST   /reports/{draft}/rows/{group}                       401      303    404  404     403     403
      GET    /reports/{draft}/rows/{group}/{row}/{sheet}         302      200    404  404     403     403
      POST   /reports/{draft}/rows/{group}/{row}/{sheet}         401      303    404  404     403     403
      GET    /reports/{draft}/rows/{group}/{row}/remove          302      200    404  404     403     403
      POST   /reports/{draft}/rows/{group}/{row}/remove          401      303    404  404     403     403
      GET    /reports/{draft}/saved                              302      200    404  404     403     403
      GET    /reports/{draft}/check                              302      200    404  404     403     403
      GET    /reports/{draft}/advice/{sheet}                     302      303    404  404     403     403
      POST   /reports/{draft}/advice/{sheet}/keep                401      303    404  404     403     403
      POST   /reports/{draft}/advice/{sheet}/add                 401      303    404  404     403     403
      POST   /reports/{draft}/advice/{sheet}/replace             401      303    404  404     403     403
      POST   /reports/{draft}/advice/{sheet}/undo                401      303    404  404     403     403
      GET    /reports/{draft}/phone                              302      200    403  403     403     403
      POST   /reports/{draft}/phone                              401      303    403  403     403     403
      POST   /reports/{draft}/send                               401      303    404  404     403     403
      GET    /reports/{draft}/sent                               302      404    404  404     403     403
      POST   /reports/advice                                     401      200    200  200     403     403
      GET    /my-reports                                         302      200    403  403     403     403
      GET    /my-reports/sent                                    302      200    403  403     403     403
      GET    /my-reports/drafts                                  302      200    403  403     403     403
      GET    /my-reports/drafts/{draft}/delete                   302      200    403  403     403     403
      GET    /my-reports/{reference}                             302      200    403  403     403     403
      GET    /my-reports/{reference}/receipt                     302      200    403  403     403     403
      GET    /my-reports/{reference}/receipt/file                302      200    403  403     403     403
      GET    /my-reports/{reference}/receipt/wording             302      200    403  403     403     403
      GET    /receipts/key                                       200      200    200  200     200     200
      GET    /receipts/checking-a-receipt.txt                    200      200    200  200     200     200
      GET    /receipts/check.sh                                  200      200    200  200     200     200
      GET    /my-reports/{reference}/copy                        302      200    403  403     403     403
      GET    /my-reports/{reference}/copy/file                   302      200    403  403     403     403
      GET    /my-reports/{reference}/label                       302      200    403  403     403     403
      POST   /my-reports/{reference}/label                       401      303    403  403     403     403
      GET    /my-reports/drafts/{draft}/label                    302      200    403  403     403     403
      POST   /my-reports/drafts/{draft}/label                    401      303    403  403     403     403
      GET    /my-reports/{reference}/add                         302      303    403  403     403     403
      GET    /my-reports/{reference}/add/{addition}              302      200    403  403     403     403
      POST   /my-reports/{reference}/add/{addition}              401      303    403  403     403     403
      GET    /my-reports/{reference}/add/{addition}/check        302      303    403  403     403     403
      POST   /my-reports/{reference}/add/{addition}/send         401      303    403  403     403     403
      GET    /my-reports/{reference}/add/{addition}/sent         302      303    403  403     403     403
      GET    /my-reports/{reference}/questions/{question}        302      200    403  403     403     403
      POST   /my-reports/{reference}/questions/{question}        401      303    403  403     403     403
      GET    /my-reports/{reference}/questions/{question}/check  302      303    403  403     403     403
      POST   /my-reports/{reference}/questions/{question}/send   401      303    403  403     403     403
      GET    /my-reports/{reference}/questions/{question}/sent   302      303    403  403     403     403
      POST   /my-reports/drafts/{draft}/delete                   401      303    403  403     403     403
      GET    /triage                                             302      403    200  200     403     403
      GET    /triage/search                                      302      403    200  200     403     403
      POST   /triage/search                                      401      403    303  303     403     403
      GET    /triage/{reference}                                 302      403    200  200     403     403
      GET    /triage/live                                        401      403    200  200     403     403
      GET    /triage/{reference}/viewers                         302      403    200  200     403     403
      GET    /triage/{reference}/elsewhere                       302      403    200  200     403     403
      POST   /triage/{reference}/elsewhere/decide                401      403    409  303     403     403
      GET    /triage/{reference}/{row}/everywhere                302      403    200  200     403     403
      GET    /triage/{reference}/{row}/notes                     302      403    200  200     403     403
      POST   /triage/{reference}/{row}/notes                     401      403    303  303     403     403
      POST   /triage/{reference}/{row}/notes/{note}/delete       401      403    404  404     403     403
      GET    /triage/{reference}/{row}/groups                    302      403    200  200     403     403
      POST   /triage/{reference}/{row}/groups                    401      403    400  400     403     403
      GET    /triage/{reference}/{row}/groups/new                302      403    200  200     403     403
      POST   /triage/{reference}/{row}/groups/new                401      403    303  303     403     403
      GET    /triage/{reference}/{row}/same/{other}/{otherRow}   302      403    200  200     403     403
      POST   /triage/{reference}/{row}/same/{other}/{otherRow}   401      403    303  303     403     403
      GET    /triage/{reference}/{row}/connections               302      403    200  200     403     403
      GET    /triage/{reference}/{row}/connections/export        302      403    403  200     403     403
      POST   /triage/{reference}/{row}/connections/export        401      403    403  400     403     403
      GET    /triage/{reference}/judgements/{judgement}          302      403    200  200     403     403
      POST   /triage/{reference}/judgements/{judgement}          401      403    303  303     403     403
      GET    /triage/{reference}/judgements/{judgement}/everywhere 302    403    303  303     403     403
      GET    /triage/joined                                      302      403    200  200     403     403
      GET    /triage/links                                       302      403    200  200     403     403
      POST   /triage/links/muted/{muted}/again                   401      403    404  404     403     403
      GET    /triage/links/{reference}/{alert}                   302      403    404  404     403     403
      POST   /triage/links/{reference}/{alert}                   401      403    404  404     403     403
      GET    /triage/reviews                                     302      403    200  200     403     403
      GET    /triage/watch                                       302      403    200  200     403     403
      GET    /triage/watch/new                                   302      403    200  200     403     403
      POST   /triage/watch/new                                   401      403    303  303     403     403
      POST   /triage/watch/{watched}/extend                      401      403    404  404     403     403
      POST   /triage/watch/{watched}/end                         401      403    404  404     403     403
      GET    /triage/groups                                      302      403    200  200     403     403
      GET    /triage/groups/{peerGroup}                          302      403    200  200     403     403
      GET    /triage/groups/{peerGroup}/review                   302      403    200  200     403     403
      POST   /triage/groups/{peerGroup}/review                   401      403    400  400     403     403
      GET    /triage/groups/{peerGroup}/end                      302      403    200  200     403     403
      POST   /triage/groups/{peerGroup}/end                      401      403    303  303     403     403
      GET    /triage/groups/{peerGroup}/members/{member}         302      403    200  200     403     403
      POST   /triage/groups/{peerGroup}/members/{member}         401      403    400  400     403     403
      POST   /triage/groups/{peerGroup}/members/{member}/take-out 401     403    303  303     403     403
      GET    /triage/places                                      302      403    200  200     403     403
      GET    /triage/views                                       302      403    200  200     403     403
      GET    /triage/views/new                                   302      403    200  200     403     403
      POST   /triage/views/new                                   401      403    303  303     403     403
      GET    /triage/views/{view}                                302      403    404  404     403     403
      POST   /triage/views/{view}                                401      403    404  404     403     403
      POST   /triage/views/{view}/delete                         401      403    404  404     403     403
      GET    /triage/settings                                    302      403    200  200     403     403
      POST   /triage/settings                                    401      403    303  303     403     403
      POST   /triage/{reference}/take                            401      403    303  303     403     403
      POST   /triage/{reference}/take-and-grade                  401      403    409  409     403     403
      POST   /triage/{reference}/dealing                         401      403    409  409     403     403
      POST   /triage/{reference}/mark-unread                     401      403    303  303     403     403
      GET    /triage/{reference}/{task}                          302      403    200  200     403     403
      POST   /triage/{reference}/{task}                          401      403    303  303     403     403
      POST   /triage/selected                                    401      403    400  400     403     403
      GET    /triage/{reference}/done                            302      403    303  303     403     403
      GET    /triage/{reference}/print                           302      403    200  200     403     403
      GET    /triage/{reference}/logs/new                        302      403    409  200     403     403
      POST   /triage/{reference}/logs/new                        401      403    409  303     403     403
      GET    /triage/{reference}/logs/{log}                      302      403    200  200     403     403
      GET    /triage/{reference}/logs/{log}/print                302      403    200  200     403     403
      GET    /triage/{reference}/logs/{log}/correct              302      403    409  200     403     403
      POST   /triage/{reference}/logs/{log}/correct              401      403    409  303     403     403
      POST   /triage/{reference}/questions/{question}/withdraw   401      403    303  303     403     403
      GET    /triage/disclosures                                 302      403    200  200     403     403
      GET    /triage/{reference}/disclosures/new                 302      403    409  200     403     403
      POST   /triage/{reference}/disclosures/new                 401      403    409  400     403     403
      GET    /triage/{reference}/disclosures/{disclosure}        302      403    200  200     403     403
      GET    /triage/{reference}/disclosures/{disclosure}/paper  302      403    409  200     403     403
      POST   /triage/{reference}/disclosures/{disclosure}/approve 401     403    409  409     403     403
      POST   /triage/{reference}/disclosures/{disclosure}/refuse 401      403    409  409     403     403
      POST   /triage/{reference}/disclosures/{disclosure}/acknowledged 401 403   303  303     403     403
      GET    /acknowledge/{token}                                404      404    404  404     404     404
      POST   /acknowledge/{token}                                404      404    404  404     404     404
      GET    /people                                             302      403    403  200     403     200
      GET    /people/{account}                                   302      403    403  200     403     200
      GET    /people/workload                                    302      403    403  200     403     403
      GET    /people/sample                                      302      403    403  200     403     403
      GET    /triage/cover                                       302      403    200  200     403     403
      POST   /triage/cover                                       401      403    400  400     403     403
      POST   /triage/cover/{absence}/end                         401      403    404  404     403     403
      POST   /people/{account}/left                              401      403    403  303     403     303
      GET    /people/{account}/mentions/{reference}              302      403    403  200     403     403
      POST   /people/{account}/mentions/{reference}              401      403    403  409     403     403
      POST   /people/{account}/stays                             401      403    403  303     403     303
      POST   /people/{account}/release                           401      403    403  303     403     403
      POST   /people/{account}/back                              401      403    403  303     403     303
      POST   /people/{account}/hand-over                         401      403    403  303     403     303
      GET    /triage/enter                                       302      403    200  200     403     403
      POST   /triage/enter                                       401      403    303  303     403     403
      GET    /triage/enter/{draft}                               302      403    404  404     403     403
      POST   /triage/enter/{draft}                               401      403    404  404     403     403
      GET    /triage/enter/{draft}/delete                        302      403    404  404     403     403
      POST   /triage/enter/{draft}/delete                        401      403    404  404     403     403
      GET    /triage/tasks                                       302      403    200  200     403     403
      GET    /triage/tasks/given                                 302      403    200  200     403     403
      GET    /triage/{reference}/tasks/{assignment}              302      403    200  200     403     403
      POST   /triage/{reference}/tasks/{assignment}              401      403    303  303     403     403
      GET    /triage/{reference}/reason                          302      403    200  200     403     403
      POST   /triage/{reference}/reason                          401      403    303  303     403     403
      POST   /triage/{reference}/letters/{letter}/send-again     401      403    409  409     403     403
      GET    /insight                                            302      403    200  200     200     200
      GET    /insight/figures.csv                                302      403    200  200     200     200
      GET    /audit                                              302      403    403  403     200     403
      POST   /audit                                              401      403    403  403     303     403
      GET    /audit/reports/{reference}                          302      403    403  403     200     403
      GET    /audit/reports/{reference}/evidence.zip             302      403    403  403     200     403
      GET    /audit/entries/{number}                             302      403    403  403     200     403
      GET    /audit/entries/{number}/proof                       302      403    403  403     200     403
      GET    /audit/sessions                                     302      403    403  403     200     403
      POST   /audit/sessions                                     401      403    403  403     303     403
      GET    /audit/sessions/{session}                           302      403    403  403     200     403
      GET    /audit/unusual                                      302      403    403  403     200     403
      POST   /audit/unusual                                      401      403    403  403     303     403
      GET    /audit/unusual/{finding}                            302      403    403  403     200     403
      POST   /audit/unusual/{finding}                            401      403    403  403     303     403
      GET    /audit/complaints                                   302      403    403  403     200     403
      GET    /audit/complaints/new                               302      403    403  403     200     403
      POST   /audit/complaints/new                               401      403    403  403     303     403
      GET    /audit/complaints/{lookup}                          302      403    403  403     200     403
      POST   /audit/complaints/{lookup}/approve                  401      403    403  403     303     403
      POST   /audit/complaints/{lookup}/refuse                   401      403    403  403     303     403
      POST   /audit/complaints/{lookup}/withdraw                 401      403    403  403     303     403
      GET    /audit/expert                                       302      403    403  403     200     403
      GET    /audit/export                                       302      403    403  403     200     403
      GET    /audit/export/log.ndjson                            302      403    403  403     200     403
      GET    /audit/export/log.tar                               302      403    403  403     200     403
      GET    /audit/export/entries.ndjson                        302      403    403  403     200     403
      GET    /audit/export/entries.csv                           302      403    403  403     200     403
      POST   /api/v1/reports                                     401      201    403  403     403     403
      GET    /api/v1/reports                                     401      403    200  200     403     403
      GET    /api/v1/reports/{reference}                         401      200    200  200     403     403
      GET    /api/v1/reports/{reference}/matches                 401      403    200  200     403     403
      POST   /api/v1/language-check                              401      200    200  200     200     200
      POST   /api/v1/matcher/score                               401      403    200  200     403     403
      POST   /api/v1/matcher/link                                401      403    200  200     403     403
      GET    /api/v1/reports/{reference}/judgements              401      403    200  200     403     403
      POST   /api/v1/reports/{reference}/judgements              401      403    201  201     403     403
      POST   /api/v1/judgements/{judgement}/{answer}             401      403    200  200     403     403
      GET    /api/v1/reports/{reference}/receipt                 401      200    403  403     403     403
      PUT    /api/v1/reports/{reference}/label                   401      204    403  403     403     403
      GET    /api/v1/audit/entries                               401      403    403  403     200     403
      GET    /api/v1/audit/entries/{number}/proof                401      403    403  403     200     403
      GET    /audit/log/checkpoint                               401      403    403  403     200     403
      GET    /audit/log/tile/entries/{name}                      401      403    403  403     200     403
      GET    /audit/log/tile/{level}/{name}                      401      403    403  403     200     403
      """;

  private static final Map<String, String> FIELDS =
      Map.ofEntries(
          entry("text", "An invented sentence."),
          entry("reason", "An invented reason."),
          entry("answer", "An invented answer."),
          entry("progress", "done"),
          entry("to", "nobody"),
          entry("tasks", "" + new UUID(0, 0)),
          entry("channel", "phone"),
          entry("caller", "professional"),
          entry("agency", "Invented"),
          entry("phone", "01632 960777"),
          entry("time", "0:01"),
          entry("when", "any"),
          entry("danger", "no"),
          entry("narrative", "An invented worry."),
          entry("provenance-source", "online"),
          entry("happened-kind", "not-known"),
          entry("addition", "An invented addition."),
          entry("title", "An invented course"),
          entry("about", "An invented matter."),
          entry("audience", "Nobody"),
          entry("mode", "ONLINE"),
          entry("date-day", "1"),
          entry("date-month", "2"),
          entry("reach", "LOCAL"),
          entry("website", "https://example.org/"),
          entry("hours", "Never"),
          entry("version", "0"),
          entry("add", "no"),
          entry("remove", "yes"),
          entry("page-version", "0"),
          entry("last-version", "1"),
          entry("source", "2"),
          entry("information", "C"),
          entry("handling", "P"),
          entry("confirmed", "yes"),
          entry("typed", "Zebedee"),
          entry("recipient-checked", "yes"),
          entry("said", "Invented, today"),
          entry("shortcuts", "off"),
          entry("verdict", "unsure"),
          entry("found", "justified"),
          entry("purpose", "An invented purpose."),
          entry("aim", "An invented aim."),
          entry("decision", "taken-back"),
          entry("field", "name"));

  /** Posted only so that what was typed is in no address; a token would need a cookie. */
  private static final Set<String> CHANGING_NOTHING =
      Set.of("/policy-reports", "/guidance/search", "/guidance/language");

  static final Set<String> ENDING = Set.of("/leave", "/sign-out", "/my-sign-ins", "/second-factor");
  private static final Map<String, NoScriptUser> PEOPLE = new HashMap<>();
  private static final Map<String, String> UNCHANGED = new HashMap<>();
  private static final String CSRF = "__Host-csrf";
  private static final String NOBODY = new UUID(0, 0).toString();

  private static String foreignToken = "";

  record Row(String method, String address, Map<String, Integer> statuses) {
    String route() {
      return method + " " + address;
    }

    boolean denies(String who) {
      return Set.of(302, 401, 403).contains(statuses.get(who));
    }

    boolean isForPrograms() {
      return address.startsWith("/api/") || address.startsWith("/audit/log/");
    }

    @Override
    public String toString() {
      return route();
    }
  }

  @BeforeAll
  static void everybodySignsIn() {
    UNCHANGED.clear();
    PEOPLE.put("nobody", NoScriptUser.anonymous());
    var homes =
        Map.of(
            "reporter", "/my-reports",
            "triage", "/triage",
            "lead", "/triage",
            "auditor", "/audit",
            "auditor2", "/audit",
            "manager", "/my-reports");
    homes.forEach((account, home) -> PEOPLE.put(account, NoScriptUser.signedIn(account, home)));
    requireNonNull(PEOPLE.get("nobody")).carry(CSRF, person("reporter").cookie(CSRF));
    var another = person("reporter");
    another.carry(CSRF, "");
    foreignToken = another.csrfToken("/reports/new");
  }

  /** Public pages, the lead's desk and the team's page would show it to other journeys. */
  @AfterAll
  static void nothingPublicIsLeft() {
    DatabaseRows.change("delete from training_event where title = 'An invented course'");
    DatabaseRows.change(
        "delete from help_entry where name = 'An invented line' or name like 'Sample ________-%'");
    DatabaseRows.change("delete from watch_list");
    DatabaseRows.change("delete from entity_note");
    DatabaseRows.change("delete from peer_group");
    ComplaintRequests.forget();
    DatabaseRows.change("delete from stopped_reader where account like 'made-up-%'");
    DatabaseRows.change("delete from colleague where account like 'made-up-________-%'");
  }

  @Test
  void theTableHasEveryRouteOfTheApplicationAndNoOther() {
    // given
    var routes = new TreeSet<String>();
    new ClassFileImporter()
        .importPath("target/classes").stream()
            .filter(it -> it.isAnnotatedWith(Path.class))
            .flatMap(EndpointRolesTest::routesOf)
            .forEach(routes::add);
    // then
    assertThat(routes).hasSizeGreaterThan(20);
    assertThat(table().map(Row::route)).containsExactlyInAnyOrderElementsOf(routes);
  }

  @ParameterizedTest
  @MethodSource("table")
  void everybodyGetsWhatTheTableSays(Row row) {
    // when
    var answers = new LinkedHashMap<String, Integer>();
    row.statuses()
        .keySet()
        .forEach(who -> answers.put(who, ask(row, who, filled(row, who)).status()));
    // then
    assertThat(answers).isEqualTo(row.statuses());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "text/plain", "application/json", "multipart/form-data"})
  void onlyAFormIsTakenByThePagesSinceOnlyItsTokenIsChecked(String type) {
    var reporter = person("reporter");
    var draft = "/reports/" + draft();

    assertThat(reporter.sendAs(type, draft + "/send", "a=b").statusCode()).isEqualTo(415);
    assertThat(reporter.get(draft + "/sent").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @MethodSource("formRoutes")
  void aFormWithoutItsTokenOrWithAForeignOneIsRefused(Row row) {
    var allowed = row.statuses().keySet().stream().filter(it -> !row.denies(it)).toList();
    if (!allowed.isEmpty()) {
      var address = filled(row, allowed.get(0));
      for (var who : allowed) {
        var user = person(who);
        assertThat(user.post(address, FIELDS).statusCode()).as(who).isEqualTo(400);
        var foreign = fieldsWith(foreignToken);
        assertThat(user.post(address, foreign).statusCode()).as(who).isEqualTo(400);
      }
    }
  }

  /** Or the answer would tell which addresses are looked at before their report is. */
  @ParameterizedTest
  @MethodSource("routesOfReports")
  void aMalformedReferenceAnswersLikeAnUnknownOne(Row row) {
    var who = row.denies("reporter") ? "lead" : "reporter";
    var address =
        row.address()
            .replaceAll(
                "\\{(account|addition|assignment|disclosure|judgement|note|question)}", NOBODY)
            .replace("{row}", "children-1")
            .replace("{alert}", "1")
            .replace("{otherRow}", "children-2");

    for (var reference : List.of("nonsense", "SI-0000-0000", "SI-0000-000", "SI-0000-0000-1")) {
      var asked =
          address.replaceAll("\\{(reference|other)}", reference).replaceAll("\\{task}", "note");
      assertThat(ask(row, who, asked.replaceAll("\\{(log|letter)}", "0")).status())
          .as("%s by %s", asked, who)
          .isEqualTo(404);
    }
  }

  static Stream<Row> routesOfReports() {
    return table()
        .filter(it -> it.address().contains("{reference}"))
        .filter(it -> !it.denies("lead") || !it.denies("reporter"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/q/health",
        "/q/health/ready",
        "/q/metrics",
        "/q/openapi",
        "/q",
        "/q/dev-ui",
        "/q/info"
      })
  void whatOperatorsSeeIsNotOnThePublicPort(String address) {
    for (var user : PEOPLE.values()) {
      assertThat(user.get(address).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/health/live", "/q/health/ready", "/q/metrics"})
  void operatorsSeeItOnTheManagementPort(String address) throws Exception {
    assertThat(management(address)).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/triage", "/api/v1/reports", "/my-reports"})
  void theManagementPortServesNothingElse(String address) throws Exception {
    assertThat(management(address)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor manager", "auditor triage", "manager lead"})
  void whoHoldsRolesThatExcludeOneAnotherHasNone(String roles) {
    var name = TestAccounts.with(roles.split(" ", -1));

    assertThat(PartnerApi.as(name).get("/api/v1/reports").statusCode()).isEqualTo(403);
    assertThat(PartnerApi.as(name).get("/api/v1/audit/entries").statusCode()).isEqualTo(403);
    assertThat(NoScriptUser.signedIn(name, "/my-reports").get("/audit").statusCode())
        .isEqualTo(403);
  }

  @Test
  void aBearerTokenOpensNoPageAndASessionNoApi() {
    // when
    var page = PartnerApi.as("triage").get("/triage").statusCode();
    var api = person("triage").get("/api/v1/reports").statusCode();
    // then
    assertThat(page).isEqualTo(302);
    assertThat(api).isEqualTo(401);
  }

  @Test
  void anotherPersonsDraftAnswersLikeAnUnknownOne() {
    // given
    var draft = draft();
    var stranger = NoScriptUser.signedIn("reporter2", "/my-reports");
    for (var page : List.of("/what-happened", "/saved", "/check", "/sent")) {
      // when
      var foreign = stranger.get("/reports/" + draft + page);
      var unknown = stranger.get("/reports/00000000-0000-0000-0000-000000000000" + page);
      // then
      assertThat(foreign.statusCode()).isEqualTo(404);
      assertThat(lasting(foreign.body())).isEqualTo(lasting(unknown.body()));
    }
  }

  /** Without what differs from one answer to the next: the token, and the seconds left. */
  private static String lasting(String page) {
    return page.replaceAll("(csrf-token\" value|data-session)=\"[^\"]*", "");
  }

  static Stream<Row> table() {
    var lines = TABLE.lines().map(it -> it.trim().split("\\s+")).toList();
    var roles = List.of(lines.get(0)).subList(2, lines.get(0).length);
    return lines.stream().skip(1).map(it -> new Row(it[0], it[1], statuses(roles, it)));
  }

  static Stream<Row> formRoutes() {
    return table()
        .filter(it -> it.method().equals("POST") && !it.isForPrograms())
        .filter(it -> !CHANGING_NOTHING.contains(it.address()));
  }

  private static Map<String, Integer> statuses(List<String> roles, String[] line) {
    var statuses = new LinkedHashMap<String, Integer>();
    for (int i = 0; i < roles.size(); i++) {
      statuses.put(roles.get(i), Integer.valueOf(line[i + 2]));
    }
    return statuses;
  }

  private static Stream<String> routesOf(JavaClass pages) {
    var base = pages.getAnnotationOfType(Path.class).value();
    return pages.getMethods().stream()
        .flatMap(method -> verbs(method).map(verb -> verb + " " + address(base, method)));
  }

  private static Stream<String> verbs(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(JavaAnnotation::getRawType)
        .flatMap(it -> it.tryGetAnnotationOfType(HttpMethod.class).stream())
        .map(HttpMethod::value);
  }

  private static String address(String base, JavaMethod method) {
    var own = method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
    var address = ("/" + base + "/" + own).replaceAll("/+", "/");
    var plain = address.replaceAll("\\{(\\w+):[^}]+}", "{$1}");
    return plain.length() > 1 ? plain.replaceAll("/$", "") : plain;
  }

  /** What somebody gets at an address. */
  record Answer(int status, String body) {}

  static Answer ask(Row row, String who, String address) {
    if (row.isForPrograms()) {
      var caller = who.equals("nobody") ? PartnerApi.anonymous() : PartnerApi.as(who);
      var answer =
          row.method().equals("GET")
              ? caller.get(address)
              : caller
                  .contentType(
                      address.endsWith("/link") ? "application/x-ndjson" : "application/json")
                  .body(body(address))
                  .request(row.method(), address);
      return new Answer(answer.statusCode(), answer.asString());
    }
    // Whoever signs out is a person of their own, or everybody after them would be nobody.
    var user =
        ENDING.contains(row.address()) && !who.equals("nobody")
            ? NoScriptUser.signedIn(TestAccounts.with(who), "/my-reports")
            : person(who);
    if (row.address().endsWith("/live")) {
      try (var listener = user.listen(address)) {
        return new Answer(listener.status(), "");
      }
    }
    var answer = row.method().equals("GET") ? user.get(address) : post(user, address, row);
    return new Answer(answer.statusCode(), answer.body());
  }

  /** Nothing is written about a report that was not opened. */
  private static HttpResponse<String> post(NoScriptUser user, String address, Row row) {
    var report = REPORT.matcher(address);
    if (report.lookingAt()) {
      user.get(report.group());
    }
    return user.post(address, fieldsFor(row, user));
  }

  /** What other forms have under these names is not what the trail's filter has. */
  private static Map<String, String> fieldsFor(Row row, NoScriptUser user) {
    var fields = fieldsWith(user.cookie(CSRF));
    if (row.address().startsWith("/audit")) {
      fields.keySet().removeAll(Set.of("to", "agency"));
    }
    if (row.address().equals("/triage/watch/new")) {
      fields.put("until-day", "" + LocalDate.now(ZoneOffset.UTC).plusDays(2));
    }
    if (row.address().endsWith("/groups/new")) {
      fields.put("review-day", "" + LocalDate.now(ZoneOffset.UTC).plusDays(2));
    }
    return fields;
  }

  /** In a window of their own, so that no call spoils the cookies of the next. */
  static NoScriptUser person(String who) {
    return requireNonNull(PEOPLE.get(who)).copy();
  }

  private static Map<String, String> fieldsWith(String token) {
    var all = new LinkedHashMap<>(FIELDS);
    all.put("csrf-token", token);
    all.put("name", "Sample " + UUID.randomUUID());
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1);
    all.put("received-day", "" + yesterday.getDayOfMonth());
    all.put("received-month", "" + yesterday.getMonthValue());
    all.put("received-year", "" + yesterday.getYear());
    all.put("date-year", "" + (Year.now(ZoneOffset.UTC).getValue() + 1));
    return all;
  }

  /** Something of its own for each call that changes it, so that no cell depends on another. */
  static String filled(Row row, String who) {
    return row.method().equals("GET") || row.denies(who)
        ? UNCHANGED.computeIfAbsent(row.route() + row.denies(who), it -> fill(row, who))
        : fill(row, who);
  }

  private static String fill(Row row, String who) {
    var sheet = row.address().contains("{row}") ? "name" : "what-happened";
    var address =
        judged(row, who)
            .replace("{group}", "children")
            .replace("{row}", "k1")
            .replace("{sheet}", sheet)
            .replace("{guide}", "signs")
            .replace("{letter}", "0")
            .replace("{task}", "note")
            .replace("{alert}", "1")
            .replace("{muted}", NOBODY)
            .replace("{note}", NOBODY)
            .replace("{watched}", NOBODY)
            .replace("{view}", "0")
            .replace("{number}", row.address().endsWith("/proof") ? placed() : newest("id"))
            .replace("{session}", newest("session"))
            .replace("{addition}", "" + UUID.randomUUID())
            .replace("{absence}", "" + new UUID(0, 0))
            .replace("{level}", "0")
            .replace("{token}", "invented")
            .replace("{name}", "000.p/1");
    if (address.contains("{event}")) {
      address = address.replace("{event}", PublishedItems.training("An invented course"));
    }
    if (address.contains("{entry}")) {
      address = address.replace("{entry}", PublishedItems.helpline("An invented line"));
    }
    if (address.contains("{call}")) {
      address = address.replace("{call}", row.denies(who) ? NOBODY : callBack());
    }
    if (address.contains("{finding}")) {
      address = address.replace("{finding}", row.denies(who) ? "0" : RefusedOften.finding());
    }
    if (address.contains("{lookup}")) {
      var asker = person(address.endsWith("/withdraw") ? "auditor" : "auditor2");
      address = address.replace("{lookup}", row.denies(who) ? NOBODY : ComplaintRequests.by(asker));
    }
    if (address.contains("{draft}")) {
      address = address.replace("{draft}", row.denies(who) ? "" + new UUID(0, 0) : draft());
    }
    if (address.contains("{account}")) {
      var isHere = address.endsWith("/left") || address.endsWith("/stays");
      address = address.replace("{account}", somebody(isHere ? "null" : "now()"));
    }
    if (address.contains("{assignment}")) {
      var reference = PartnerApi.submit("reporter", SampleReports.minimal());
      var task =
          row.denies(who)
              ? "" + new UUID(0, 0)
              : new OfficerActions(person("triage"))
                  .take(reference)
                  .give(reference, "Terry Example", "Invented");
      address = address.replace("{reference}", reference).replace("{assignment}", task);
    }
    if (address.contains("{question}")) {
      var reference = PartnerApi.submit("reporter", SampleReports.minimal());
      var question =
          row.denies(who)
              ? "" + new UUID(0, 0)
              : new OfficerActions(person("triage")).take(reference).ask(reference, "Invented?");
      address = address.replace("{reference}", reference).replace("{question}", question);
    }
    if (address.contains("{peerGroup}")) {
      address = inGroup(address, row.denies(who), who);
    }
    if (address.contains("{judgement}")) {
      var judged = row.denies(who) ? NOBODY : JudgedRows.of(who).judge("c1", "c2", "unsure");
      address = address.replace("{judgement}", judged).replace("{answer}", "take-back");
    }
    if (address.contains("{reference}")) {
      var report =
          address.endsWith("/judgements") && !row.denies(who)
              ? JudgedRows.of(who).reference()
              : PartnerApi.submit("reporter", SampleReports.minimal());
      address = address.replace("{reference}", report);
      if (address.contains("/receipt") || address.endsWith("/evidence.zip")) {
        LogCopies.await(report);
      }
      if (address.contains("/disclosures/")) {
        var log = SanitisedLogs.of(report, person("lead"));
        address =
            address.replace("{disclosure}", GivenDisclosure.onPaper(report, log, person("lead")));
      }
      if (address.contains("{log}")) {
        address = address.replace("{log}", SanitisedLogs.of(report, person("lead")));
      }
    }
    return address;
  }

  /** About two rows of one report, which its reader opens. */
  private static String judged(Row row, String who) {
    var needsRows =
        row.address().startsWith("/triage/{reference}/{row}/")
            || row.address().contains("/judgements/{");
    if (!needsRows || row.isForPrograms()) {
      return row.address();
    }
    var rows =
        row.denies(who)
            ? new JudgedRows(who, PartnerApi.submit("reporter", JudgedRows.report()))
            : JudgedRows.of(who);
    var address =
        row.address()
            .replaceAll("\\{(reference|other)}", rows.reference())
            .replace("{row}", "children-1")
            .replace("{otherRow}", "children-2");
    return address.replace(
        "{judgement}",
        row.denies(who) || !address.contains("{judgement}")
            ? NOBODY
            : rows.judge("c1", "c2", "unsure"));
  }

  private static String inGroup(String address, boolean isDenied, String who) {
    if (isDenied) {
      return address.replace("{peerGroup}", NOBODY).replace("{member}", NOBODY);
    }
    var report = PartnerApi.submit("reporter", JudgedRows.report());
    var group = GivenGroup.of(person(who), report, "children-1", "An invented group");
    var member = group.member(person(who), "Rowan Sample").replaceAll(".*/", "");
    return address.replace("{peerGroup}", group.id()).replace("{member}", member);
  }

  private static String callBack() {
    var nobody = person("nobody");
    nobody.post("/call-back", fieldsWith(nobody.cookie(CSRF)));
    return DatabaseRows.of("select id::text from call_back order by asked_at desc limit 1").get(0);
  }

  /** Of the trail's entries; everybody has signed in, so there are some. */
  private static String newest(String column) {
    return DatabaseRows.of(
            "select "
                + column
                + "::text from audit_entry where session is not null order by id desc limit 1")
        .get(0);
  }

  /** An entry that has its place in the log. */
  private static String placed() {
    return DatabaseRows.of("select entry_id::text from audit_leaf order by leaf desc limit 1")
        .get(0);
  }

  /** Somebody of the desk who never was there, so that nobody's session ends. */
  private static String somebody(String left) {
    var account = "made-up-" + UUID.randomUUID();
    DatabaseRows.change(
        "insert into colleague (account, name, seen_at, left_at) values (?, 'Nobody Made-Up',"
            + " now(), "
            + left
            + ")",
        account);
    DatabaseRows.change(
        "update colleague set leaving_at = now(), leaving_said_by = 'nobody' where account = ?"
            + " and left_at is null",
        account);
    DatabaseRows.change(
        "insert into stopped_reader (account, name, stopped_at) values (?, 'Nobody Made-Up',"
            + " now())",
        account);
    return account;
  }

  /** A draft of the reporter's in which everything is answered that must be. */
  private static String draft() {
    var reporter = person("reporter");
    var first = reporter.post("/reports/new", fieldsWith(reporter.cookie(CSRF)));
    var address = first.headers().firstValue("Location").orElseThrow();
    var draft = address.replaceAll(".*/reports/([^/]+)/.*", "$1");
    for (var step : List.of("what-happened", "how-you-know", "when", "rows/children/k1/name")) {
      reporter.post("/reports/" + draft + "/" + step, fieldsWith(reporter.cookie(CSRF)));
    }
    return draft;
  }

  private static String body(String address) {
    if (address.endsWith("/label")) {
      return "{\"label\": \"Invented\"}";
    }
    if (address.endsWith("/judgements")) {
      return JudgedRows.body("c1", address.split("/", -1)[4], "c2", "unsure");
    }
    return switch (address.replaceAll("/api/v1/judgements/.*", "/api/v1/judgements")) {
      case "/api/v1/judgements" -> JudgedRows.REASON;
      case "/api/v1/language-check" -> "{\"text\": \"\"}";
      case "/api/v1/matcher/score" -> "{\"a\": {}, \"b\": {}}";
      case "/api/v1/matcher/link" -> "{\"id\": \"invented\"}";
      default -> minimal();
    };
  }

  private static String minimal() {
    return SampleReports.minimal().toString();
  }

  private static int management(String address) throws Exception {
    var request = HttpRequest.newBuilder(TestStack.shared().management().resolve(address)).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
  }
}
