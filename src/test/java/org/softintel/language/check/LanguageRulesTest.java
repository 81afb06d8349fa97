package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.softintel.language.check.GivenRuleEngine.any;
import static org.softintel.language.check.GivenRuleEngine.found;
import static org.softintel.language.check.GivenRuleEngine.strong;

import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ten rules of matching, one by one. The first is that nothing is ever blocked or changed. */
class LanguageRulesTest {
  @Test
  void adviceHasATermAReasonAndBetterWords() {
    // when
    var advice = GivenRuleEngine.STANDARD.check("She is promiscuous.").get(0);
    // then
    assertThat(advice.term()).isEqualTo("promiscuous");
    assertThat(advice.level()).isEqualTo(AdviceLevel.A);
    assertThat(advice.why()).endsWith(".");
    assertThat(advice.alternatives()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "She said \"he is my boyfriend\".",
        "She said \u201che is my boyfriend\u201d.",
        "She said 'he is my boyfriend'.",
        "She said \u2018he\u2019s my boyfriend\u2019.",
        "He called her a \"slag\".",
        "The girl told the nurse: \"I chose him. I was promiscuous.\"",
        "The man shouted \"she was asking for it\".",
        "\"I was promiscuous,\" she told the nurse.",
        "\"She is a little slag,\" the driver said.",
        "Asked about the man, she told us: \"He's my boyfriend.\"",
        "Her mother told the social worker: \"She is promiscuous.\"",
        "\"She is out of control,\" her dad said.",
        "Her parents said \"she puts herself at risk\".",
        "Her grandmother called her \"streetwise\".",
        "She said: \"He loves me.\" \"He is my boyfriend.\""
      })
  void whatAChildAParentOrAnAbuserSaidIsLeftAlone(String text) {
    assertThat(any(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The file calls the girl \"promiscuous\".",
        "The social worker called her \"promiscuous\".",
        "Teachers said that the girl was \"promiscuous\".",
        "The girl was labelled \u201cpromiscuous\u201d.",
        "The girl was sometimes called \u201cpromiscuous\u201d.",
        "\"The girl is promiscuous,\" the officer said.",
        "Mrs Sample said that the girl was \"promiscuous\".",
        "Her mother's social worker said that the girl was \"promiscuous\".",
        "He called her a \"slag\". \"The girl is promiscuous,\" the officer said."
      })
  void whatARecordOrAProfessionalIsQuotedWithIsANotice(String text) {
    assertThat(found(text)).containsExactly("promiscuous C");
  }

  @Test
  void whatIsNotQuotedIsTheWritersOwn() {
    assertThat(strong("He called her a slag.")).containsExactly("promiscuous");
  }

  @Test
  void anApostropheOpensNoQuotation() {
    assertThat(
            strong("The girl's friends' phones rang; she's promiscuous, the file's author wrote."))
        .containsExactly("promiscuous");
  }

  @Test
  void whoActsDecides() {
    assertThat(any("An older man keeps driving the child home.")).isEmpty();
    assertThat(strong("The child hangs around with an older man."))
        .containsExactly("hanging around with");
    assertThat(any("An older man hangs around with the child.")).isEmpty();
  }

  @Test
  void thisChildIsNoSituation() {
    assertThat(strong("This girl is out of control.")).containsExactly("challenging behaviour");
    assertThat(any("By midnight this was out of control.")).isEmpty();
  }

  @Test
  void someOfThemAreFarFromTheVerb() {
    assertThat(strong("The girl slept with at least two of the taxi drivers."))
        .containsExactly("sexual activity with");
    assertThat(any("The girl slept with two of the dogs.")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "We no longer say that a child is absconding.",
        "Staff no longer write that a child is streetwise.",
        "The service no longer describes children as promiscuous."
      })
  void whatIsNoLongerSaidIsNotSaid(String text) {
    assertThat(strong(text)).isEmpty();
  }

  @Test
  void puttingAtRiskNeedsAReflexivePronoun() {
    assertThat(any("Poor supervision put the children at risk.")).isEmpty();
    assertThat(strong("The children put themselves at risk."))
        .containsExactly("putting themselves at risk");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Her mother's partner was at home.",
        "The parents are in a relationship with other people.",
        "His mother consented to the operation.",
        "The nurse gave advice on contraception."
      })
  void adultsAreNotTheSubject(String text) {
    assertThat(any(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The girl is sexually active.|sexually active B",
        "The girl, aged 12, is sexually active.|sexually active A",
        "The 12-year-old is sexually active.|sexually active A",
        "The twelve year old is sexually active.|sexually active A",
        "A pupil of year 7 is sexually active.|sexually active A",
        "The girl, aged 13, is sexually active.|sexually active B",
        "The girl consented to it.|consented B",
        "The girl, aged 15, consented to it.|consented A",
        "The girl, aged 16, consented to it.|consented B"
      })
  void agesInTheReportMakeItFirmer(String text, String finding) {
    assertThat(found(text)).containsExactly(finding);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A child cannot agree to have sex.",
        "The girl is not promiscuous.",
        "Promiscuous is a term to avoid.",
        "The word promiscuous should not be used.",
        "There is no such thing as a child prostitute."
      })
  void whatIsDeniedOrSpokenAboutIsLeftAlone(String text) {
    assertThat(strong(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Disengaged says more about a service than about a child.",
        "Saying that she is promiscuous shifts the blame.",
        "The claim that the girl was a willing participant was rejected.",
        "The force apologised that girls had been described as promiscuous."
      })
  void whatIsRejectedAfterwardsIsLeftAlone(String text) {
    assertThat(strong(text)).isEmpty();
  }

  @Test
  void aWordThatIsOnlyReportedIsStillFound() {
    assertThat(strong("Saying that he was tired, the officer wrote that she is promiscuous."))
        .containsExactly("promiscuous");
    assertThat(strong("Staff described the girl as promiscuous.")).containsExactly("promiscuous");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Any sexually active young person is entitled to advice.",
        "We advise everybody to use a condom whenever they have sex.",
        "Young people should ask a nurse if they are sexually active.",
        "It is an offence for a coach to have a sexual relationship with a player of 16.",
        "You do not have to tell us that you have a boyfriend."
      })
  void adviceToAnybodyAndTheLawAreLeftAlone(String text) {
    assertThat(strong(text)).isEmpty();
  }

  @Test
  void adviceAboutOneChildIsNoAdviceToAnybody() {
    assertThat(strong("Young people should be asked, and she is sexually active."))
        .containsExactly("sexually active");
  }

  @Test
  void aDenialOfSomethingElseChangesNothing() {
    assertThat(strong("She does not understand that she is putting herself at risk."))
        .containsExactly("putting themselves at risk");
    assertThat(strong("She is not only promiscuous but rude.")).containsExactly("promiscuous");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He was convicted of sexual activity with a child.",
        "The charge is controlling a child in relation to sexual exploitation.",
        "The charge is causing or inciting a child to engage in sexual activity.",
        "It is a crime to pay for the sexual services of a child."
      })
  void offenceNamesAreLeftAlone(String text) {
    assertThat(any(text)).isEmpty();
  }

  @Test
  void theStatutoryDefinitionIsLeftAlone() {
    assertThat(
            strong(
                "It occurs where an individual or group takes advantage of an imbalance of power to"
                    + " coerce, manipulate or deceive a child or young person under the age of 18"
                    + " into sexual activity (a) in exchange for something the victim needs or"
                    + " wants, and/or (b) for the financial advantage or increased status of the"
                    + " perpetrator or facilitator. The victim may have been sexually exploited"
                    + " even if the sexual activity appears consensual."))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "She is promiscous,promiscuous",
    "She is promiscuious,promiscuous",
    "She was promiscously dressed,promiscuous",
    "talk of prostituion,prostitution",
    "she has absconed,absconding",
    "her boyfreind waits,boyfriend/girlfriend",
    "puting her self at risk,putting themselves at risk",
    "it was consentual,consensual",
    "challenging behavior,challenging behaviour"
  })
  void slipsAndInflectionsAreUnderstood(String text, String term) {
    assertThat(strong(text)).contains(term);
  }

  @ParameterizedTest
  @ValueSource(strings = {"He is seeing his GP.", "The contented girl.", "She has a massage."})
  void rightWordsAreNoSlips(String text) {
    assertThat(any(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The girl willingly.", "A child consensually, at the hotel."})
  void aSentenceWithoutAVerbIsRead(String text) {
    assertThatCode(() -> any(text)).doesNotThrowAnyException();
  }

  @Test
  void aPartnershipSwitchesTermsOnAndOff() {
    // given
    var active = new HashSet<>(GivenRuleEngine.on());
    active.remove("promiscuous");
    active.add("LAC");
    // when
    var found = GivenRuleEngine.with(active).check("The LAC is promiscuous.");
    // then
    assertThat(found).extracting(Advice::term).containsExactly("LAC");
    assertThat(any("The LAC is promiscuous.")).containsExactly("promiscuous");
  }
}
