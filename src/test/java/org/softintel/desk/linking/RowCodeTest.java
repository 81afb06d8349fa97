package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.report.question.RowGroup;

class RowCodeTest {
  @ParameterizedTest
  @EnumSource
  void isReadAsItIsWritten(RowGroup group) {
    var code = new RowCode(group, 20);

    assertThat(RowCode.of(code.toString())).isEqualTo(code);
  }

  @Test
  void namesTheKindAndTheNumber() {
    assertThat(new RowCode(RowGroup.VEHICLES, 2)).hasToString("vehicles-2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "v1", "vehicles", "vehicles-", "vehicles-0", "vehicles-01", "cars-1"})
  void whatIsNoneIsNowhere(String typed) {
    assertThatThrownBy(() -> RowCode.of(typed)).isInstanceOf(NotFoundException.class);
  }
}
