package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.PrimitiveIterator;
import java.util.Random;
import java.util.Spliterators;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedNumbersTest {
  @ParameterizedTest
  @ValueSource(ints = {40, 41, 51, 60, 63, 64})
  void itTellsWhatASortedArrayTells(int bits) {
    var random = new Random(bits);
    for (int size : new int[] {0, 1, 2, 31, 32, 63, 64, 65, 128, 1_000, 20_000}) {
      // All over, and so near to each other that many are equal and that all begin alike.
      tells(sorted(LongStream.generate(() -> random.nextLong() >>> (64 - bits)), size), bits);
      long near = random.nextLong() >>> (64 - bits);
      tells(sorted(LongStream.generate(() -> (near & ~0xFF) | random.nextInt(256)), size), bits);
    }
  }

  private static long[] sorted(LongStream numbers, int size) {
    return numbers.limit(size).boxed().sorted(Long::compareUnsigned).mapToLong(it -> it).toArray();
  }

  private static void tells(long[] numbers, int bits) {
    var packed = packed(numbers, bits);
    assertThat(packed.size()).isEqualTo(numbers.length);
    assertThat(all(packed.iterator())).isEqualTo(numbers);
    long most = -1L >>> (64 - bits);
    LongStream.concat(
            LongStream.of(0, most),
            Arrays.stream(numbers).limit(300).flatMap(PackedNumbersTest::near))
        .filter(it -> Long.compareUnsigned(it, most) <= 0)
        .forEach(
            it -> {
              int first = firstFrom(it, numbers);
              assertThat(packed.firstFrom(it)).isEqualTo(first);
              assertThat(packed.contains(it))
                  .isEqualTo(first < numbers.length && numbers[first] == it);
            });
    assertThat(IntStream.range(0, numbers.length))
        .allMatch(it -> (packed.low(it) & 0xFF_FFFFL) == (numbers[it] & 0xFF_FFFFL));
  }

  private static LongStream near(long number) {
    return LongStream.rangeClosed(number - 1, number + 1);
  }

  private static int firstFrom(long number, long[] numbers) {
    return (int) Arrays.stream(numbers).filter(it -> Long.compareUnsigned(it, number) < 0).count();
  }

  private static long[] all(PrimitiveIterator.OfLong numbers) {
    return StreamSupport.longStream(Spliterators.spliteratorUnknownSize(numbers, 0), false)
        .toArray();
  }

  private static PackedNumbers packed(long[] numbers, int bits) {
    var packing = new PackedNumbers.Packing(bits, numbers.length);
    Arrays.stream(numbers).forEach(packing::add);
    return packing.done();
  }

  @Test
  void fewerNumbersThanWereSaidAreRefused() {
    var packing = new PackedNumbers.Packing(40, 2);
    packing.add(1);

    assertThatThrownBy(packing::done).hasMessage("1 numbers in the place of 2");
  }
}
