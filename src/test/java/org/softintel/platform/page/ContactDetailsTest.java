package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.ContactDetails.WrongContact;

class ContactDetailsTest {
  @Test
  void aHeadingBeginsWithACapital() {
    assertThat(book("hub@example.org").hubTitle()).isEqualTo("The hub");
    assertThat(book("hub@example.org").dutyHoursTitle()).isEqualTo("At night");
  }

  @Test
  void anAddressThatMayBeIsShown() {
    assertThat(book("hub@westyorkshire.police.uk").hubEmail())
        .isEqualTo("hub@westyorkshire.police.uk");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub@westyorkshire.pnn.police.uk", "cse@kirklees.GCSX.gov.uk"})
  void aRetiredDomainStopsTheStart(String address) {
    assertThatThrownBy(() -> book(address))
        .isInstanceOf(WrongContact.class)
        .hasMessageContaining("retired");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hub", "hub@", "hub@example.org?cc=x", "a b@example.org"})
  void whatIsNotAnAddressStopsTheStart(String address) {
    assertThatThrownBy(() -> book(address)).isInstanceOf(WrongContact.class);
  }

  private static ContactDetails book(String hubEmail) {
    return new ContactDetails(
        new Invented("01632 960101", "01632 960102", "the hub", "01632 960103", hubEmail));
  }

  private record Invented(
      String teamPhone, String dutyPhone, String hubName, String hubPhone, String email)
      implements ContactConfig {
    @Override
    public Optional<String> hubEmail() {
      return Optional.of(email);
    }

    @Override
    public Optional<String> mashPhone() {
      return Optional.empty();
    }

    @Override
    public String mashName() {
      return "MASH";
    }

    @Override
    public String hours() {
      return "Monday to Friday";
    }

    @Override
    public String dutyHours() {
      return "at night";
    }

    @Override
    public Optional<String> hubHours() {
      return Optional.empty();
    }

    @Override
    public Optional<LocalDate> checkedOn() {
      return Optional.empty();
    }
  }
}
