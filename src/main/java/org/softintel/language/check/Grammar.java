package org.softintel.language.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.softintel.language.context.Mention;
import org.softintel.language.subject.PersonKind;

/**
 * What the rules know about English, as data beside the list.
 *
 * @param words named lists of words, for use in phrases
 * @param joined two words that are written for one
 * @param watched long words whose misspellings are understood
 * @param fine right words that look like a misspelling of a watched one
 * @param people phrases that mean somebody, by who is meant
 * @param law phrases of statutes and of their offences, in which nothing is advised about
 * @param mentioned phrases that speak about a word: naming it, or speaking against it
 */
record Grammar(
    Map<String, List<String>> words,
    Map<String, String> joined,
    List<String> watched,
    Set<String> fine,
    Map<PersonKind, List<String>> people,
    List<String> law,
    Map<Mention, List<String>> mentioned) {}
