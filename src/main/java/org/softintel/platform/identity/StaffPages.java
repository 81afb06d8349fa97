package org.softintel.platform.identity;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** One address at which all staff sign in; it leads on to where each of them works. */
@Path("/staff")
@RolesAllowed({Role.REPORTER, Role.TRIAGE, Role.LEAD, Role.AUDITOR, Role.MANAGER})
class StaffPages {
  private final SecurityIdentity identity;

  StaffPages(SecurityIdentity identity) {
    this.identity = identity;
  }

  @GET
  public Response work() {
    return Response.seeOther(URI.create(place())).build();
  }

  private String place() {
    if (identity.hasRole(Role.AUDITOR)) {
      return "/audit";
    }
    if (identity.hasRole(Role.MANAGER)) {
      return "/manage";
    }
    return identity.hasRole(Role.REPORTER) ? "/my-reports" : "/triage";
  }
}
