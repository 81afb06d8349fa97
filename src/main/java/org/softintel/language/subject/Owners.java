package org.softintel.language.subject;

import java.util.Optional;
import org.softintel.language.text.Part;
import org.softintel.language.text.Parts;
import org.softintel.language.text.Sheet;

/** Whose something is, by a possessive or an age. */
final class Owners {
  private static final int LONGEST_NOUN_PHRASE = 5;

  private final People people;
  private final Sheet sheet;
  private final Parts parts;
  private final Cast cast;
  private final Antecedents antecedents;

  Owners(People people, Sheet sheet, Parts parts, Cast cast, Antecedents antecedents) {
    this.people = people;
    this.sheet = sheet;
    this.parts = parts;
    this.cast = cast;
    this.antecedents = antecedents;
  }

  /** Whom an age behind the noun tells of: "his girlfriend, 14". */
  Optional<Who> aged(int noun) {
    if (cast.isUnderAgeBy(noun + 1)) {
      return Optional.of(Who.CHILD);
    }
    // "His girlfriend, 29": a man's; "her boyfriend, 29" may be a girl's.
    var hers = sheet.is(noun, people.woman) && cast.isOfAgeBy(noun + 1);
    return hers && of(noun).filter(Who.PRESUMED_CHILD::equals).isPresent()
        ? Optional.of(Who.ADULT)
        : Optional.empty();
  }

  /** Whose it is, if a possessive says so: "her older", "the girl's", "mum's new". */
  Optional<Who> of(int noun) {
    var least = Math.max(sheet.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least; i--) {
      var somebody = cast.at(i);
      if (sheet.token(i).owner() || (somebody != null && cast.isChild(somebody))) {
        return Optional.of(ownerAt(i));
      }
      var pronoun = people.pronoun(sheet, i);
      if (pronoun.isPresent()) {
        return Optional.of(antecedents.ofOwner(i, pronoun.get()));
      }
      if (!sheet.is(i, people.attribute) && parts.at(i) != Part.ADJECTIVE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  boolean isWriters(int noun) {
    var least = Math.max(sheet.sentenceStart(noun), noun - LONGEST_NOUN_PHRASE);
    for (int i = noun - 1; i >= least && !sheet.token(i).owner(); i--) {
      if (people.pronoun(sheet, i).isPresent()) {
        return people.pronoun(sheet, i).filter(Pronoun.WE::equals).isPresent();
      }
    }
    return false;
  }

  private Who ownerAt(int i) {
    if (cast.at(i) != null || sheet.token(i).name() || sheet.token(i).letter()) {
      return cast.isChild(i) ? Who.CHILD : cast.at(i) == null ? Who.PRESUMED_CHILD : Who.ADULT;
    }
    return sheet.is(i, people.vague) || parts.at(i) == Part.NAME
        ? Who.PRESUMED_CHILD
        : Who.SOMETHING_ELSE;
  }
}
