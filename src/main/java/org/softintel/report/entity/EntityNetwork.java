package org.softintel.report.entity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.report.judgement.RowMention;
import org.softintel.report.linking.MatchBand;

/**
 * What one child, person or thing is connected with, as far as its reader may know.
 *
 * @param nodes it, then what is nearest
 * @param steps how far from it each is, by its key
 * @param more how many connected ones of a node are left out, by its key
 * @param likely what may be the same as the first and was not judged, the surest first
 */
public record EntityNetwork(
    List<KnownEntity> nodes,
    Map<RowMention, Integer> steps,
    Map<RowMention, Integer> more,
    List<EntityTie> ties,
    List<LikelySame> likely) {

  /** What a row of the first may be the same as, how surely, and sentences for and against. */
  public record LikelySame(SaidRow mine, KnownEntity other, MatchBand band, List<String> why) {
    /** Where somebody says whether they are. */
    public String judging() {
      var it = other.first();
      return "%s/same/%s/%s-%d"
          .formatted(
              mine.address(), it.reference(), it.words().group().code(), it.words().number());
    }

    @Override
    public String toString() {
      return "LikelySame[" + band + "]";
    }
  }

  public KnownEntity first() {
    return nodes.get(0);
  }

  public Optional<KnownEntity> node(RowMention key) {
    return nodes.stream().filter(it -> it.key().equals(key)).findFirst();
  }

  public Stream<EntityTie> ties(RowMention key) {
    return ties.stream().filter(it -> it.touches(key));
  }

  @Override
  public String toString() {
    return "EntityNetwork[" + nodes.size() + "]";
  }
}
