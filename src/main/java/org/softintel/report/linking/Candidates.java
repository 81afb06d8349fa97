package org.softintel.report.linking;

import java.util.Arrays;
import java.util.List;

/** Who of many people are to be compared: those who share a key that not too many have. */
final class Candidates {
  /** What so many share says little, and each of them would be compared with each. */
  private static final int LARGEST_BLOCK = 200;

  private final List<long[]> keysOfAll;
  private long[] keys;
  private int[] starts;
  private int[] members;

  Candidates(List<Person> people) {
    keysOfAll = people.stream().map(CandidateKeys::of).toList();
    keys = keysOfAll.stream().flatMapToLong(Arrays::stream).toArray();
    Arrays.sort(keys);
    starts = new int[keys.length + 1];
    var kept = 0;
    for (int i = 0; i < keys.length; ) {
      var end = i + 1;
      while (end < keys.length && keys[end] == keys[i]) {
        end++;
      }
      if (end - i > 1 && end - i <= LARGEST_BLOCK) {
        keys[kept] = keys[i];
        starts[kept + 1] = starts[kept] + end - i;
        kept++;
      }
      i = end;
    }
    keys = Arrays.copyOf(keys, kept);
    starts = Arrays.copyOf(starts, kept + 1);
    members = members();
  }

  /** Two people, by their places in the list. */
  interface Pair {
    void accept(int a, int b);
  }

  /** Each pair once, whose first is one of these and stands before the second. */
  void forEach(int from, int to, Pair pair) {
    var seen = new int[keysOfAll.size()];
    for (int a = from; a < to; a++) {
      for (var key : keysOfAll.get(a)) {
        var block = Arrays.binarySearch(keys, key);
        for (int i = block < 0 ? 0 : starts[block]; block >= 0 && i < starts[block + 1]; i++) {
          var b = members[i];
          if (b > a && seen[b] != a + 1) {
            seen[b] = a + 1;
            pair.accept(a, b);
          }
        }
      }
    }
  }

  private int[] members() {
    var all = new int[starts[keys.length]];
    var next = starts.clone();
    for (int person = 0; person < keysOfAll.size(); person++) {
      for (var key : keysOfAll.get(person)) {
        var block = Arrays.binarySearch(keys, key);
        if (block >= 0) {
          all[next[block]++] = person;
        }
      }
    }
    return all;
  }
}
