package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.softintel.desk.preferences.SavedViews;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;

/** Puts one page of the inbox together. */
@ApplicationScoped
class InboxViews {
  private final Inbox inbox;
  private final InboxLines lines;
  private final FilterOptions options;
  private final SavedViews savedViews;
  private final ReaderRestraints restraints;

  InboxViews(
      Inbox inbox,
      InboxLines lines,
      FilterOptions options,
      SavedViews savedViews,
      ReaderRestraints restraints) {
    this.inbox = inbox;
    this.lines = lines;
    this.options = options;
    this.savedViews = savedViews;
    this.restraints = restraints;
  }

  @Transactional
  InboxView of(InboxFilter filter, InboxView.Selection selection, Actor reader) {
    var mails = inbox.undelivered(reader);
    var listing = inbox.page(filter, selection.after(), reader);
    return new InboxView(
        filter,
        listing.countedWords(),
        lines.of(listing),
        next(filter, listing),
        options.of(filter, reader),
        mails,
        listing.made(),
        listing.overdueWords(),
        restraints.concerns(reader),
        savedViews.of(reader),
        selection);
  }

  private static Optional<String> next(InboxFilter filter, Inbox.Listing listing) {
    var page = listing.page();
    return page.isEmpty() || !listing.isFull()
        ? Optional.empty()
        : Optional.of(
            filter.address(InboxCursor.of(page.get(page.size() - 1), filter.sort()).written()));
  }
}
