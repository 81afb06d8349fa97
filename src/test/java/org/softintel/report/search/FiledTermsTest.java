package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiledTermsTest {
  private static final long SEED = 20261129;
  private static final long ALL = 1L << 40;

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "12, 1", "300, 1", "301, 2", "600, 2", "601, 3"})
  void rowsAreOfOneLengthWhateverAReportHoldsAndMoreThanFitGoIntoAnotherOne(int terms, int rows) {
    var given = new Random(SEED).longs(0, ALL).distinct().limit(terms).toArray();

    var filed = new FiledTerms(3, given).rows();

    assertThat(filed).hasSize(rows).allMatch(it -> it.length == 1504);
    assertThat(
            filed.stream()
                .map(FiledTerms::read)
                .peek(it -> assertThat(it.rules()).isEqualTo(3))
                .flatMapToLong(it -> Arrays.stream(it.terms())))
        .containsExactly(Arrays.stream(given).sorted().boxed().toArray(Long[]::new));
  }

  @Test
  void neitherOrderNorRepetitionIsFiled() {
    var given = LongStream.of(7, ALL - 1, 7, 0).toArray();
    var other = LongStream.of(0, 7, ALL - 1).toArray();

    assertThat(new FiledTerms(3, given).rows().get(0))
        .isEqualTo(new FiledTerms(3, other).rows().get(0));
  }
}
