package onething.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Optional;
import onething.domain.party.Consent.Purpose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private static final Instant MORNING = Instant.parse("2026-09-01T01:00:00Z");

    @Test
    void aMobileNumberIsMaskedInText() {
        assertThat(new MobileNumber("13812345678")).hasToString("138****5678");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12812345678", "1381234567", "138123456789", "+852 61234567", "\u200b", ""})
    void anInvalidMobileNumberIsRefused(String number) {
        assertThat(MobileNumber.isValid(number)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new MobileNumber(number));
    }

    @ParameterizedTest
    @CsvSource({"李娜, 李*", "欧阳锋, 欧阳*", "阿依古丽·买买提, 阿*", "𠮷野, 𠮷*"})
    void aNameShowsOnlyItsSurname(String name, String masked) {
        assertThat(new PersonName(name)).hasToString(masked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "李<b>", "李\0娜", "12"})
    void anInvalidNameIsRefused(String name) {
        assertThat(PersonName.isValid(name)).isFalse();
    }

    @Test
    void aConsentIsValidUntilItIsWithdrawn() {
        var consent = Consent.given(Purpose.FACE, "2026-01", MORNING);
        var takenBack = new Consent(Purpose.FACE, "2026-01", MORNING, Optional.of(MORNING.plusSeconds(60)));

        assertThat(consent.holds()).isTrue();
        assertThat(takenBack.holds()).isFalse();
    }
}
