package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.softintel.platform.http.RefusedInput.Field;

/** Of a refused form, people are shown what they wrote, and nothing that a page wrote for them. */
class RefusedInputTest {
  private static final Field ONCE = new Field("once", "0b9a4c52-6e0c-4f5e-9a57-3f8f1f2d7c11");
  private static final Field WARNED = new Field("warned", "danger:0123456789abcdef");
  private static final Field SHOWN = new Field("shown", "0123456789abcdef-0b9a4c52");
  private static final Field GIVEN = new Field("advice-given", "putting themselves at risk");
  private static final Field CHOICE = new Field("happened-kind", "not-known");
  private static final Field OTHER = new Field("other", "SI-XA4S-RNDH");
  private static final Field TOKEN = new Field(CsrfToken.FIELD, "An invented token");
  private static final Field PHONE = new Field("phone", "01632 960101");
  private static final Field STORY = new Field("narrative", "a saffron tandem");

  private static final RefusedInput ALL =
      new RefusedInput(List.of(TOKEN, ONCE, WARNED, SHOWN, GIVEN, CHOICE, OTHER, PHONE, STORY));

  @Test
  void onlyWhatTheyWroteIsShown() {
    assertThat(ALL.texts()).containsExactly(PHONE, STORY);
    assertThat(ALL.words()).containsExactly("01632 960101", "a saffron tandem");
  }

  @Test
  void theRestIsSentAgainWithAFreshToken() {
    assertThat(ALL.codes()).containsExactly(ONCE, WARNED, SHOWN, GIVEN, CHOICE, OTHER);
  }
}
