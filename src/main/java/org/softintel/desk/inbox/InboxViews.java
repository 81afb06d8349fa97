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
  private final Lines lines;
  private final Choices choices;
  private final Troubles troubles;

  InboxViews(Inbox inbox, Lines lines, Choices choices, Troubles troubles) {
    this.inbox = inbox;
    this.lines = lines;
    this.choices = choices;
    this.troubles = troubles;
  }

  /** {@code after} is the {@link Cursor} of the page before. */
  @Transactional
  InboxView of(Filter filter, Optional<String> after, Actor reader) {
    return of(filter, after, "", reader);
  }

  /** {@code did} is what was done a moment ago. */
  @Transactional
  InboxView of(Filter filter, Optional<String> after, String did, Actor reader) {
    var told = troubles.shownTo(reader);
    var listing = inbox.page(filter, after, reader);
    return new InboxView(
        filter,
        listing.countedWords(),
        lines.of(listing),
        next(filter, listing),
        choices.of(filter, reader),
        told,
        listing.made(),
        listing.overdueWords(),
        choices.saved(reader),
        new Selection(after.orElse(""), did, List.of()));
  }

  /** Where the inbox opens for them, if they chose that. */
  Optional<SavedView> standard(Actor reader) {
    return choices.standard(reader);
  }

  private static Optional<String> next(Filter filter, Listing listing) {
    var page = listing.page();
    return page.size() < Inbox.PAGE_SIZE
        ? Optional.empty()
        : Optional.of(
            filter.address(Cursor.of(page.get(page.size() - 1), filter.sort()).written()));
  }
}
