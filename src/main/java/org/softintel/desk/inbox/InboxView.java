package org.softintel.desk.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.delivery.outbox.DeliveryStatus;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;

/**
 * One page of the inbox, with its filters and orders.
 *
 * @param concerns how many colleagues were stopped, if their reader can answer that
 * @param toApprove how many judgements wait for a second officer who may be their reader
 */
record InboxView(
    InboxFilter filter,
    String counted,
    List<InboxLine> lines,
    Turns turns,
    List<Choice> choices,
    List<DeliveryStatus> undelivered,
    Instant made,
    String urgent,
    List<Chip> chips,
    int concerns,
    int toApprove,
    Selection selection) {

  /** The address of this page, and of those beside it. */
  record Turns(String here, Optional<String> previous, Optional<String> next) {}

  /**
   * A view that is one press away.
   *
   * @param count how many reports it has; empty where nobody counts
   */
  record Chip(String words, String address, String count, boolean here) {}

  /**
   * What the form for several reports holds besides the reports.
   *
   * @param beside where the page begins or ends, empty on the first page
   * @param did what was done to several reports a moment ago, empty for nothing
   */
  record Selection(Optional<InboxCursor> beside, String did, List<Problem> problems) {}

  record Choice(String name, String label, String chosen, List<Option> options) {
    String chosenWords() {
      return options.stream()
          .filter(it -> it.value().equals(chosen))
          .map(Option::text)
          .findFirst()
          .orElse(chosen);
    }
  }

  /** A filter that is on, and the address without it. */
  record Tag(String words, String address) {}

  /** A heading by which the list can be sorted. */
  record Heading(String words, String address, String sorted) {}

  public String title() {
    var name = chips.stream().filter(Chip::here).map(Chip::words).findFirst().orElse("Reports");
    return name + " (" + counted + ")";
  }

  /** Begins with what waits for an answer: that is all of it that the tab of a browser shows. */
  public String pageTitle() {
    return urgent.isEmpty() ? title() : urgent + ": " + title();
  }

  public Form form() {
    var values =
        filter.chosen().entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey().code(), Map.Entry::getValue));
    return new Form(values, selection.problems());
  }

  public List<BulkAction> acts() {
    return List.of(BulkAction.values());
  }

  /** Hidden fields of the form for several reports, so that the same view comes back. */
  public List<Option> carried() {
    return Stream.concat(
            filter.chosen().entrySet().stream()
                .map(it -> new Option(it.getKey().code(), it.getValue())),
            Stream.concat(
                Stream.of(new Option("sort", filter.sort().code())),
                selection.beside().map(InboxCursor::written).stream()))
        .toList();
  }

  public List<Tag> tags() {
    return filter.chosen().keySet().stream()
        .map(it -> new Tag(tagged(it), filter.without(it).address()))
        .toList();
  }

  private String tagged(Facet facet) {
    return facet == Facet.UNREAD || facet == Facet.OVERDUE
        ? facet.label() + " only"
        : facet.label() + ": " + words(facet);
  }

  private String words(Facet facet) {
    return choices.stream()
        .filter(it -> it.name().equals(facet.code()))
        .map(Choice::chosenWords)
        .findFirst()
        .orElse("only these");
  }

  public String live() {
    return "/triage/live?since=" + made.toEpochMilli();
  }

  /** New reports may not fit the filter. */
  public String news() {
    return filtered() ? InboxFilter.DEFAULT.address() : filter.address();
  }

  public String saveAs() {
    return filter.address().replace("/triage", "/triage/views/new");
  }

  public boolean filtered() {
    return !filter.isDefault();
  }

  public Heading received() {
    var sorted =
        switch (filter.sort()) {
          case NEWEST -> "descending";
          case OLDEST -> "ascending";
          case URGENT, DUE -> "none";
        };
    var other = filter.sort() == InboxSort.NEWEST ? InboxSort.OLDEST : InboxSort.NEWEST;
    return new Heading("Received", filter.by(other).address(), sorted);
  }

  public Heading priority() {
    return heading("Priority", InboxSort.URGENT, "descending");
  }

  public Heading due() {
    return heading("Due", InboxSort.DUE, "ascending");
  }

  private Heading heading(String words, InboxSort sort, String direction) {
    return new Heading(
        words, filter.by(sort).address(), filter.sort() == sort ? direction : "none");
  }

  public boolean closed() {
    return filter.isOfClosed();
  }

  public List<Choice> selects() {
    return choices.stream().filter(it -> it.options().size() > 1).toList();
  }

  public List<Choice> boxes() {
    return Stream.of(Facet.UNREAD, Facet.OVERDUE)
        .map(it -> new Choice(it.code(), it.label(), filter.value(it), List.of()))
        .toList();
  }
}
