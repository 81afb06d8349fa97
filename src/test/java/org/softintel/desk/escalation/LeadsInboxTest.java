package org.softintel.desk.escalation;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.desk.escalation.LeadsInbox.EscalationRefused;

/** A mailbox that leads would not hear of, or not safely, stops the start. */
class LeadsInboxTest {
  private static final List<Path> SOME = List.of(Path.of("leads.pem"));

  @Test
  void anAddressWithACertificateIsFine() {
    assertThatCode(() -> LeadsInbox.check("leads@police.example", SOME)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"leads", "leads@team.pnn.police.uk", "a b@example.org"})
  void whatIsNoAddressIsRefused(String address) {
    assertThatThrownBy(() -> LeadsInbox.check(address, SOME)).isInstanceOf(EscalationRefused.class);
  }

  @Test
  void nothingGoesOutUnsealed() {
    assertThatThrownBy(() -> LeadsInbox.check("leads@police.example", List.of()))
        .hasMessageContaining("sealed only");
  }
}
