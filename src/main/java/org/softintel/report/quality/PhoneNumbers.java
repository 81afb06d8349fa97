package org.softintel.report.quality;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.report.question.RowGroup;

/** Finds phone numbers, and parts of them where the text says so. */
final class PhoneNumbers {
  static final int SHORTEST = 9;
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(?:phone|mobile|mob|telephone|tel|cell|sim|whatsapp)\\.?(?:"
              + " (?:number|no)\\.?)?(?:,? (?:is|was|that|which|has|with|the|its))*+,?"
              + " ((?:beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|end(?:s|ed|ing)?|(?:first|last)"
              + " (?:few|two|three|four|five|six|[2-6]) digits)(?: in| with| is| are| was| were|:)?"
              + " [0-9]{2,6})\\b");

  private PhoneNumbers() {}

  static Stream<TextMatch> parts(String text) {
    return PART.matcher(text)
        .results()
        .map(it -> TextMatch.of(it, RowGroup.ACCOUNTS, "phone", it.group(1)));
  }

  static Stream<TextMatch> whole(String text) {
    var numbers =
        PhoneNumberUtil.getInstance().findNumbers(text, "GB", Leniency.POSSIBLE, Long.MAX_VALUE);
    return StreamSupport.stream(numbers.spliterator(), false)
        .filter(it -> looksDialled(it.rawString()))
        .map(it -> new TextMatch(it.start(), it.end(), offer(it.rawString())));
  }

  private static RowSuggestion offer(String number) {
    return RowSuggestion.of(RowGroup.ACCOUNTS, "phone", number);
  }

  /** Excludes years and sums. */
  private static boolean looksDialled(String number) {
    return (number.startsWith("0") || number.startsWith("+") || number.startsWith("("))
        && number.chars().filter(Character::isDigit).count() >= SHORTEST;
  }
}
