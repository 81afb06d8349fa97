package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.delivery.mail.GivenMail;
import org.softintel.delivery.mail.UnsafeMailSetting;

class OutboxScheduleTest {
  /** GivenMail's mailer waits for two seconds at each step. */
  @Test
  void aLeaseThatEndsBeforeATryMayStopsTheStart() {
    var mailer = GivenMail.mailer(1);

    assertThatThrownBy(() -> OutboxSchedule.refuseShortLease(lease("7S"), mailer.longestTry()))
        .isInstanceOf(UnsafeMailSetting.class)
        .hasMessageContaining("softintel.delivery.lease")
        .hasMessageContaining("softintel.delivery.smtp.timeout");
    assertThatCode(() -> OutboxSchedule.refuseShortLease(lease("8S"), mailer.longestTry()))
        .doesNotThrowAnyException();
  }

  private static DeliveryConfig lease(String lease) {
    return GivenDelivery.settings(Map.of("lease", lease));
  }
}
