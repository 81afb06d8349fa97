package org.softintel.desk.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.softintel.desk.preferences.SavedView;
import org.softintel.platform.identity.Actor;

/** Puts one page of the inbox together, with what its reader must know besides. */
@ApplicationScoped
class InboxViews {
  private final Inbox inbox;
  private final InboxLines lines;
  private final FilterOptions options;
  private final UndeliveredMails undelivered;

  InboxViews(Inbox inbox, InboxLines lines, FilterOptions options, UndeliveredMails undelivered) {
    this.inbox = inbox;
    this.lines = lines;
    this.options = options;
    this.undelivered = undelivered;
  }

  /** {@code after} is the {@link InboxCursor} of the page before. */
  @Transactional
  InboxView of(InboxFilter filter, Optional<String> after, Actor reader) {
    return of(filter, after, "", reader);
  }

  /** {@code did} is what was done a moment ago. */
  @Transactional
  InboxView of(InboxFilter filter, Optional<String> after, String did, Actor reader) {
    var told = undelivered.visibleTo(reader);
    var listing = inbox.page(filter, after, reader);
    return new InboxView(
        filter,
        listing.countedWords(),
        lines.of(listing),
        next(filter, listing),
        options.of(filter, reader),
        told,
        listing.made(),
        listing.overdueWords(),
        options.saved(reader),
        new BulkSelection(after.orElse(""), did, List.of()));
  }

  /** Where the inbox opens for them, if they chose that. */
  Optional<SavedView> standard(Actor reader) {
    return options.standard(reader);
  }

  private static Optional<String> next(InboxFilter filter, InboxListing listing) {
    var page = listing.page();
    return page.size() < Inbox.PAGE_SIZE
        ? Optional.empty()
        : Optional.of(
            filter.address(InboxCursor.of(page.get(page.size() - 1), filter.sort()).written()));
  }
}
