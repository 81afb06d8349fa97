package org.softintel.guidance;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/")
class StartPages {
  @GET
  @PermitAll
  public String start() {
    return "Share information about child sexual exploitation";
  }
}
