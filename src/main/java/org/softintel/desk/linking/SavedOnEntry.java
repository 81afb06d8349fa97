package org.softintel.desk.linking;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.softintel.report.peergroup.PeerGroupViews;

/** What the page of an entry says that was just done to it, by a code in its address. */
public final class SavedOnEntry {
  static final String NOTE = "note";
  static final String NOTE_DELETED = "note-deleted";

  private SavedOnEntry() {}

  /** Leads to the page of an entry that was added to a group. */
  public static Response added(String reference, RowCode row, UUID group) {
    return shown(reference, row, new CameFrom(Optional.empty()), group.toString());
  }

  static Response shown(String reference, RowCode row, CameFrom from, String code) {
    var address = from.to("/triage/" + reference + "/" + row + "/everywhere");
    var next = address.contains("?") ? "&" : "?";
    return Response.seeOther(URI.create(address + next + "saved=" + code)).build();
  }

  /** Empty for a code that is none, or a group that is not among these. */
  static Optional<String> words(String code, List<PeerGroupViews.Line> groups) {
    return switch (code) {
      case NOTE -> Optional.of("Note saved.");
      case NOTE_DELETED -> Optional.of("Note deleted.");
      default ->
          groups.stream()
              .map(PeerGroupViews.Line::group)
              .filter(it -> it.id().toString().equals(code))
              .map(it -> "Added to " + it.texts().name() + ".")
              .findFirst();
    };
  }
}
