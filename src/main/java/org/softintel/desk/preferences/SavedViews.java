package org.softintel.desk.preferences;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.NotFoundException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.AuditEvent;
import org.softintel.audit.trail.AuditTrail;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.sealing.Sealer;

/** Keeps the saved views and the settings of each person; nobody else sees them. */
@ApplicationScoped
public class SavedViews {
  static final int MOST = 20;

  private final Sealer sealer;
  private final AuditTrail trail;
  private final Shortcuts shortcuts;
  private final InstantSource clock;

  SavedViews(Sealer sealer, AuditTrail trail, Shortcuts shortcuts, InstantSource clock) {
    this.sealer = sealer;
    this.trail = trail;
    this.shortcuts = shortcuts;
    this.clock = clock;
  }

  /** In the order in which they were saved. */
  @Transactional
  public List<SavedView> of(Actor owner) {
    var stored = StoredPreferences.of(owner);
    shortcuts.are(stored.shortcuts);
    return opened(stored);
  }

  /** The view that the desk opens with, if they chose one. */
  @Transactional
  public Optional<SavedView> standard(Actor owner) {
    return of(owner).stream().filter(SavedView::standard).findFirst();
  }

  /** Throws not found for another person's view. */
  @Transactional
  SavedView known(String id, Actor owner) {
    return of(owner).stream()
        .filter(it -> it.id().toString().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** Adds a view or replaces the one with its id; at most one is the standard. */
  @Transactional
  void save(SavedView view, Actor owner) {
    var desk = StoredPreferences.of(owner);
    var all = new ArrayList<SavedView>();
    opened(desk).forEach(it -> all.add(view.standard() ? it.with(it.name(), false) : it));
    var at = all.stream().map(SavedView::id).toList().indexOf(view.id());
    if (at < 0) {
      all.add(view);
    } else {
      all.set(at, view);
    }
    keep(desk, all);
    trail.append(AuditEvent.of(Act.VIEW_SAVED), owner);
  }

  @Transactional
  void delete(UUID id, Actor owner) {
    var desk = StoredPreferences.of(owner);
    keep(desk, opened(desk).stream().filter(it -> !it.id().equals(id)).toList());
    trail.append(AuditEvent.of(Act.VIEW_DELETED), owner);
  }

  @Transactional
  void setShortcuts(boolean on, Actor owner) {
    var desk = StoredPreferences.of(owner);
    desk.shortcuts = on;
    desk.savedAt = clock.instant();
    desk.persist();
    trail.append(AuditEvent.of(Act.DESK_SET), owner);
  }

  private List<SavedView> opened(StoredPreferences desk) {
    if (desk.views == null) {
      return List.of();
    }
    var views = sealer.open(desk.views, desk.place());
    return List.of(StrictJson.read(views, SavedView[].class));
  }

  private void keep(StoredPreferences desk, List<SavedView> views) {
    desk.views = sealer.seal(StrictJson.write(views), desk.place());
    desk.savedAt = clock.instant();
    desk.persist();
  }
}
