package org.softintel.intake.answers;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The addresses of a draft's pages. */
public final class DraftAddresses {
  private DraftAddresses() {}

  /** {@code path} is a {@link PageOfDraft#path()}, or such as {@code tasks}. */
  public static String page(UUID draft, String path) {
    return "/reports/" + draft + "/" + path;
  }

  public static Response redirect(UUID draft, String path) {
    return Response.seeOther(URI.create(page(draft, path))).build();
  }
}
