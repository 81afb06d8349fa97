package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.desk.inbox.InboxView.Chip;
import org.softintel.desk.preferences.LastList;
import org.softintel.desk.preferences.SavedView;
import org.softintel.desk.preferences.SavedViews;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.judgement.Judgements;
import org.softintel.report.store.NewLinks;

/** Puts one page of the inbox together. */
@ApplicationScoped
class InboxViews {
  private final Inbox inbox;
  private final InboxLines lines;
  private final FilterOptions options;
  private final SavedViews savedViews;
  private final ReaderRestraints restraints;
  private final LastList lastList;
  private final UrgentReports urgent;
  private final NewLinks links;
  private final Judgements judgements;

  InboxViews(
      Inbox inbox,
      InboxLines lines,
      FilterOptions options,
      SavedViews savedViews,
      ReaderRestraints restraints,
      LastList lastList,
      UrgentReports urgent,
      NewLinks links,
      Judgements judgements) {
    this.inbox = inbox;
    this.lines = lines;
    this.options = options;
    this.savedViews = savedViews;
    this.restraints = restraints;
    this.lastList = lastList;
    this.urgent = urgent;
    this.links = links;
    this.judgements = judgements;
  }

  @Transactional
  InboxView of(InboxFilter filter, InboxView.Selection selection, Actor reader) {
    return of(filter, selection, reader, savedViews.of(reader));
  }

  /**
   * {@code saved}: the reader's own views, for somebody who has read them in the same transaction.
   */
  @Transactional
  InboxView of(
      InboxFilter filter, InboxView.Selection selection, Actor reader, List<SavedView> saved) {
    var mails = inbox.undelivered(reader);
    var listing = inbox.page(filter, selection.beside(), reader);
    urgent.count(listing.count(StandardView.IN_DANGER));
    var here = selection.beside().map(filter::address).orElseGet(filter::address);
    lastList.remember(here);
    return new InboxView(
        filter,
        listing.counted().words(),
        lines.of(listing, links.linked(ids(listing), reader)),
        new InboxView.Turns(
            here,
            listing.hasEarlier() ? turn(filter, InboxCursor.Way.BEFORE, listing) : Optional.empty(),
            listing.hasMore() ? turn(filter, InboxCursor.Way.AFTER, listing) : Optional.empty()),
        options.of(filter, reader),
        mails,
        listing.made(),
        urgent.getWords(),
        chips(filter, listing, saved),
        restraints.concerns(reader),
        judgements.countWaitingFor(reader),
        selection);
  }

  private static List<UUID> ids(Inbox.Listing listing) {
    return listing.page().stream().map(it -> it.id).toList();
  }

  private static Optional<String> turn(
      InboxFilter filter, InboxCursor.Way way, Inbox.Listing listing) {
    var page = listing.page();
    return Optional.of(way == InboxCursor.Way.BEFORE ? 0 : page.size() - 1)
        .filter(it -> !page.isEmpty())
        .map(
            it -> filter.address(InboxCursor.of(way, page.get(it), filter.sort(), listing.mine())));
  }

  private static List<Chip> chips(
      InboxFilter filter, Inbox.Listing listing, List<SavedView> saved) {
    var here = filter.address();
    var standard =
        Stream.of(StandardView.values())
            .map(
                it ->
                    new Chip(
                        it.words(),
                        it.address(),
                        it.isCounted() ? listing.count(it).words() : "",
                        it.shows(filter)));
    var together =
        Stream.of(
            new Chip("New links", "/triage/links", "", false),
            new Chip("Watch list", "/triage/watch", "", false),
            new Chip("Places", "/triage/places", "", false),
            new Chip("Groups", "/triage/groups", "", false),
            new Chip("Joined entries", "/triage/joined", "", false));
    return Stream.concat(
            Stream.concat(standard, together),
            saved.stream()
                .map(it -> new Chip(it.name(), it.address(), "", it.address().equals(here))))
        .toList();
  }
}
