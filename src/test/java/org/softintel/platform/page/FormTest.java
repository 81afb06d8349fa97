package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormTest {
  private static final Problem NO_YEAR =
      new Problem("/happened/date", "The date must include a year", "year");

  @Test
  void aPointerNamesTheControl() {
    assertThat(new Problem("/narrative", "x").field()).isEqualTo("narrative");
    assertThat(NO_YEAR.field()).isEqualTo("happened-date");
    assertThat(new Problem("/people/0/name", "x").field()).isEqualTo("people-0-name");
    assertThat(new Problem("", "x").field()).isEmpty();
  }

  @Test
  void aNameIsNotAPointer() {
    assertThatThrownBy(() -> new Problem("narrative", "x"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyTheWrongPartOfADateIsMarked() {
    var form = Form.EMPTY.with(List.of(NO_YEAR));
    assertThat(form.wrong("happened-date", "year")).isTrue();
    assertThat(form.wrong("happened-date", "day")).isFalse();
  }

  @Test
  void aDateThatIsWrongAsAWholeIsMarkedAsAWhole() {
    var form = Form.EMPTY.with(List.of(new Problem("/date", "The date must be a real date")));
    assertThat(form.wrong("date", "day")).isTrue();
    assertThat(form.wrong("date", "year")).isTrue();
  }

  @Test
  void theSummaryLeadsToTheFirstWrongBox() {
    var whole = new Problem("/date", "The date must be a real date");
    var two = new Problem("/date", "The date must include a month and year", "month year");
    var date = new Form(Map.of("date-day", "", "date-month", "", "date-year", ""), List.of());
    var month = new Form(Map.of("date-month", "", "date-year", ""), List.of());
    assertThat(date.target(whole)).isEqualTo("date-day");
    assertThat(date.target(two)).isEqualTo("date-month");
    assertThat(month.target(whole)).isEqualTo("date-month");
    assertThat(Form.EMPTY.target(new Problem("/kind", "x"))).isEqualTo("kind");
  }

  @Test
  void whatNobodySawIsNotTaken() {
    var fields = new MultivaluedHashMap<String, String>();
    fields.putSingle("narrative", "A kid\u00ad\u200bnapped child\u000bin ZZ12\u200e ZZZ");

    assertThat(Form.sent(fields).value("narrative"))
        .isEqualTo("A kidnapped child\u000bin ZZ12 ZZZ");
  }

  @Test
  void everyTickedBoxIsKept() {
    // given
    var fields = new MultivaluedHashMap<String, String>();
    fields.addAll("signs", "missing", "gifts");
    fields.add("narrative", "two\nlines");
    // when
    var form = Form.sent(fields);
    // then
    assertThat(form.chosen("signs", "gifts")).isTrue();
    assertThat(form.chosen("signs", "cars")).isFalse();
    assertThat(form.all("signs")).containsExactly("missing", "gifts");
    assertThat(form.value("narrative")).isEqualTo("two\nlines");
    assertThat(form.value("absent")).isEmpty();
    assertThat(form.ok()).isTrue();
  }
}
