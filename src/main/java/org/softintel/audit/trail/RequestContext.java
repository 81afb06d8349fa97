package org.softintel.audit.trail;

import java.util.Optional;
import org.softintel.platform.http.CallerAddress.Call;
import org.softintel.platform.identity.SignIn;

/** Under which sign-in and from where somebody acts; the service's own acts have neither. */
public record RequestContext(Optional<SignIn> signIn, Optional<Call> call) {
  static final RequestContext NONE = new RequestContext(Optional.empty(), Optional.empty());

  void of(AuditEntry entry) {
    entry.session = signIn.flatMap(SignIn::session).orElse(null);
    entry.acr = signIn.flatMap(SignIn::acr).orElse(null);
    entry.address = call.map(Call::address).orElse(null);
    entry.request = call.map(Call::id).orElse(null);
  }
}
