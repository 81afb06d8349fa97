package org.softintel.desk.connections;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.desk.disclosure.KnownRecipients.Office;
import org.softintel.desk.linking.RowCode;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.report.entity.EntityNetwork;
import org.softintel.report.grading.HandlingCode;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.ReportsTogether.OneOfMany;
import org.softintel.report.store.SharingAnswers;

/**
 * The form to pass a network on; then what would leave, to look at before it does.
 *
 * @param ready to whom, and what; empty while it is filled in
 * @param stale what would leave is not any more what was looked at
 */
record NetworkExportView(
    ReportSummary report,
    RowCode row,
    Form form,
    EntityNetwork network,
    List<Office> offices,
    Optional<Ready> ready,
    boolean stale) {
  private static final List<String> TYPED =
      List.of("steps since-day since-month since-year recipient name why".split(" "));

  /** What would leave, and to whom. */
  record Ready(NetworkRecipient to, NetworkFiles files) {
    @Override
    public String toString() {
      return "Ready[" + to + "]";
    }
  }

  NetworkExportView with(Form judged) {
    return new NetworkExportView(report, row, judged, network, offices, ready, stale);
  }

  NetworkExportView toCheck(Ready found, boolean changed) {
    return new NetworkExportView(report, row, form, network, offices, Optional.of(found), changed);
  }

  /** Those of the network, the opened one first. */
  List<OneOfMany> reports() {
    var byReference = new LinkedHashMap<String, OneOfMany>();
    network.nodes().stream()
        .flatMap(it -> it.reports().stream())
        .forEach(it -> byReference.putIfAbsent(it.summary().reference(), it));
    return List.copyOf(byReference.values());
  }

  /** What is not graded stays, whatever somebody confirms. */
  List<OneOfMany> graded() {
    return reports().stream().filter(it -> it.summary().grade().isPresent()).toList();
  }

  public int ungraded() {
    return reports().size() - graded().size();
  }

  /** Each is confirmed by itself, or left out. */
  List<OneOfMany> conditional() {
    return graded().stream().filter(NetworkExportView::isConditional).toList();
  }

  private static boolean isConditional(OneOfMany report) {
    var grade = report.summary().grade();
    return report.summary().restricted()
        || grade.filter(it -> it.handling() == HandlingCode.CONDITIONS).isPresent()
        || !SharingAnswers.of(report.report()).proposed().isEmpty();
  }

  /** Whether it goes out, by what was ticked. */
  boolean leaves(OneOfMany report) {
    return report.summary().grade().isPresent()
        && (!isConditional(report) || form.chosen("confirmed", report.summary().reference()));
  }

  /** Those with conditions that were ticked. */
  List<String> confirmed() {
    return conditional().stream().filter(this::leaves).map(it -> it.summary().reference()).toList();
  }

  public List<Option> toConfirm() {
    return conditional().stream()
        .map(OneOfMany::summary)
        .map(it -> new Option(it.reference(), it.reference(), it.grade().orElseThrow().brief()))
        .toList();
  }

  public List<Option> recipients() {
    return offices.stream().map(it -> new Option(it.name(), it.organisation())).toList();
  }

  public String title() {
    if (stale) {
      return "This changed after you looked at it";
    }
    return ready.isPresent() ? "Check before you pass it on" : "Pass on connections";
  }

  public String back() {
    return report.deskAddress() + "/" + row + "/connections";
  }

  public String address() {
    return back() + "/export";
  }

  /** Of what would leave; before that, of the report that was opened. */
  public String marking() {
    return ready.map(it -> it.files.marking()).orElseGet(report::handling);
  }

  public List<Option> typed() {
    return Stream.concat(
            TYPED.stream().map(it -> new Option(it, form.value(it))),
            form.all("confirmed").stream().map(it -> new Option("confirmed", it)))
        .filter(it -> !it.text().isEmpty())
        .toList();
  }

  @Override
  public String toString() {
    return "NetworkExportView[" + report.reference() + "]";
  }
}
