package onething.domain.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdCardNumberTest {

    private static final IdCardNumber EXAMPLE = new IdCardNumber("11010519491231002X");

    @Test
    void theExampleOfTheStandardIsAccepted() {
        assertThat(EXAMPLE.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(EXAMPLE.isMale()).isFalse();
    }

    @Test
    void aSmallXAndSurroundingBlanksAreNormalised() {
        assertThat(new IdCardNumber(" 11010519491231002x ")).isEqualTo(EXAMPLE);
        assertThat(IdCardNumber.isValid("11010519491231002x")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "１１０１０５１９４９１２３１００２Ｘ",
                "110105 19491231 002x",
                "110105-19491231-002X",
                "\u202d11010519491231002X\u202c",
                "\ufeff11010519491231002X\u00a0"
            })
    void aNumberIsStoredInOneFormForEverySpelling(String typed) {
        assertThat(new IdCardNumber(typed).value()).isEqualTo("11010519491231002X");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "110105194912310021, the check character is wrong",
        "440524188001010014, a birth year before 1900",
        "11010519490231002X, there is no 31 February",
        "01010519491231002X, no place begins with 0",
        "1101051949123100X, a digit is missing",
        "110105491231002, the first generation had fifteen digits",
        "'', it is empty",
    })
    void anInvalidNumberIsRefused(String number, String reason) {
        assertThat(IdCardNumber.isValid(number)).as(reason).isFalse();
        assertThatIllegalArgumentException().as(reason).isThrownBy(() -> new IdCardNumber(number));
    }

    @Test
    void aFutureBirthDateIsNotBornYet() {
        assertThat(EXAMPLE.isBornBy(LocalDate.of(1949, 12, 31))).isTrue();
        assertThat(EXAMPLE.isBornBy(LocalDate.of(1949, 12, 30))).isFalse();
    }

    @Test
    void itIsMaskedInText() {
        assertThat(EXAMPLE).hasToString("1****************X");
        assertThat(EXAMPLE.forItsOwner()).isEqualTo("110***********002X");
    }

    @Test
    void noMessageRepeatsTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IdCardNumber("110105194912310021"))
                .withMessageNotContaining("1101");
    }

    @Test
    void everyNumberHasExactlyOneValidCheckCharacter() {
        qt().forAll(
                        integers().between(110000, 659999),
                        localDates().withDaysBetween(-25_567, 20_000),
                        integers().between(0, 999))
                .check((place, birth, sequence) -> {
                    var seventeen =
                            place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + String.format("%03d", sequence);
                    return "0123456789X"
                                    .chars()
                                    .filter(check -> IdCardNumber.isValid(seventeen + (char) check))
                                    .count()
                            == 1;
                });
    }

    @Test
    void twoSwappedNeighbouringDigitsAreDetected() {
        qt().forAll(integers().between(0, 4), integers().between(0, 999)).check((at, sequence) -> {
            var seventeen = "445202" + "19880817" + String.format("%03d", sequence);
            var right = seventeen
                    + "0123456789X"
                            .chars()
                            .mapToObj(c -> (char) c)
                            .filter(c -> IdCardNumber.isValid(seventeen + c))
                            .findFirst()
                            .orElseThrow();
            var wrong = right.substring(0, at) + right.charAt(at + 1) + right.charAt(at) + right.substring(at + 2);
            return wrong.equals(right) || !IdCardNumber.isValid(wrong);
        });
    }
}
