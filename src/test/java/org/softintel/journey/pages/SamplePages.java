package org.softintel.journey.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.PageRules;
import org.softintel.given.ReportForm;

/** Each page in each state that it can be in, in the order in which they come about. */
public final class SamplePages {
  public static final String ANYBODY = "";

  private final Browser browser;
  private final Map<String, Page> pages = new HashMap<>();
  private final List<Sample> all = new ArrayList<>();

  public SamplePages(Browser browser) {
    this.browser = browser;
    var given = SampleData.by(new ReportForm(page("reporter")));
    new StartSamples(this).add();
    new GuidanceSamples(this, given).add();
    new CallBackSamples(this).add();
    new ManagementSamples(this, given).add();
    new QuestionSamples(this, given).add();
    new RowSamples(this, given).add();
    new DraftSamples(this, given).add();
    new FollowupSamples(this, given).add();
    new InboxSamples(this, given).add();
    new ActionSamples(this, given).add();
    new OnBehalfSamples(this).add();
    new AccessReasonSamples(this).add();
    new TaskSamples(this, given).add();
    new TeamSamples(this).add();
    new LogSamples(this, given).add();
    new DisclosureSamples(this, given).add();
    new ReporterQuestionSamples(this, given).add();
    new OutcomeSamples(this, given).add();
    new RestrictionSamples(this, given).add();
    new CaseClockSamples(this, given).add();
    new ReportSearchSamples(this).add();
    new JudgementSamples(this).add();
    new WatchListSamples(this).add();
    new GroupSamples(this).add();
    new ConnectionSamples(this).add();
    new UndeliveredMailSamples(this, given).add();
    new StatisticsSamples(this).add();
    new AuditSamples(this, given).add();
    new FailureSamples(this, given).add();
  }

  public List<Sample> all() {
    return all;
  }

  /** The window of this account, the same for all its pages. */
  public Page page(String account) {
    return pages.computeIfAbsent(account, this::open);
  }

  private Page open(String account) {
    var window = signedIn(account);
    PageRules.willBeAsked(window);
    return window;
  }

  private Page signedIn(String account) {
    if (account.equals(ANYBODY)) {
      return browser.anonymous(BrowserSettings.DESKTOP);
    }
    // The lead signs out, which must not end a session that other tests share.
    return account.equals("lead")
        ? browser.signIn(account, BrowserSettings.DESKTOP)
        : browser.as(account);
  }

  Visitor as(String account) {
    return new Visitor(account);
  }

  /** Sends the form that goes to {@code action}, whatever its button says. */
  static Response submit(Page page, String action) {
    var answer =
        page.waitForResponse(
            it -> it.request().isNavigationRequest() && it.status() / 100 != 3,
            () -> page.locator("form[action='" + action + "'] button:not([name=then])").click());
    page.waitForLoadState();
    return answer;
  }

  /** Adds the pages that one account sees. */
  final class Visitor {
    private final String account;

    private Visitor(String account) {
      this.account = account;
    }

    Page page() {
      return SamplePages.this.page(account);
    }

    void sees(String title, String address, String... shows) {
      does(title, it -> it.navigate(address), shows);
    }

    void presses(String title, String address, String button, String... shows) {
      does(
          title,
          it -> {
            it.navigate(address);
            return ReportForm.press(it, button);
          },
          shows);
    }

    /** Looks for a word with the form of a page. */
    void looks(String title, String form, String word) {
      does(
          title,
          it -> {
            it.navigate(form);
            it.locator("#q").fill(word);
            return submit(it, form);
          });
    }

    /** Sends the form of a page as it is shown. */
    void submits(String title, String form, String... shows) {
      does(
          title,
          it -> {
            it.navigate(form);
            return submit(it, form);
          },
          shows);
    }

    void does(String title, Function<Page, Response> arrive, String... shows) {
      all.add(new Sample(title, account, Set.of(shows), arrive));
    }
  }
}
