package org.softintel.report.judgement;

import java.util.Set;
import java.util.SortedSet;
import java.util.UUID;

/**
 * Mentions that are the same, as far as judgements say.
 *
 * @param bridges judgements that alone hold two groups of it together: often wrong ones
 * @param contradicted whether it is one mention alone because judgements about it contradict one
 *     another
 */
public record Entity(SortedSet<RowMention> mentions, Set<UUID> bridges, boolean contradicted) {}
