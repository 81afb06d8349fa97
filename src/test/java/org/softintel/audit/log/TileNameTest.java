package org.softintel.audit.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TileNameTest {
  @Test
  void namesAreThoseOfTlogTiles() {
    assertThat(TileName.parse("067")).contains(new TileName(67, 256));
    assertThat(TileName.parse("x001/x234/067")).contains(new TileName(1_234_067, 256));
    assertThat(TileName.parse("x001/234.p/5")).contains(new TileName(1_234, 5));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "0000",
        "-01",
        "000.p/0",
        "000.p/256",
        "000.p/257",
        "000.p/01",
        "x000/001",
        "000/",
        "001/000",
        "x001/x234",
        "../000",
        "000.p"
      })
  void anythingElseIsNoTile(String name) {
    assertThat(TileName.parse(name)).isEmpty();
  }
}
