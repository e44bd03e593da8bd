package onething.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "91110000100000000R", "11440100696927671X", " 91350100m000100y43 "})
    void aCodeWithAValidCheckCharacterIsAccepted(String code) {
        assertThat(CreditCode.isValid(code)).isTrue();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "91350100M000100Y44, the check character is wrong",
        "91350100M000100Y4, a character is missing",
        "91350100I000100Y43, an I is never used",
        "'', it is empty",
    })
    void anInvalidCodeIsRefused(String code, String reason) {
        assertThat(CreditCode.isValid(code)).as(reason).isFalse();
        assertThatIllegalArgumentException().as(reason).isThrownBy(() -> new CreditCode(code));
    }

    @ParameterizedTest
    @CsvSource({
        "91445202MA4X7Y2K1U, true",
        "92445281MA5YX7C3NC, true",
        "81445202MC12345674, false",
        "11445200MB1234567C, false",
        "52445200MJ1234567K, false"
    })
    void onlyTheMarketsAuthorityGivesBusinessLicences(String code, boolean hasOne) {
        assertThat(new CreditCode(code).hasBusinessLicence()).isEqualTo(hasOne);
    }

    @Test
    void itIsPublicAndNotMasked() {
        assertThat(new CreditCode("91350100m000100y43")).hasToString("91350100M000100Y43");
    }
}
