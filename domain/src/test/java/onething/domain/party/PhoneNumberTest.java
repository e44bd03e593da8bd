package onething.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            13800138000            | 13800138000
            +86 138 0013 8000      | 13800138000
            0086-138-0013-8000     | 13800138000
            8613800138000          | 13800138000
            １３８００１３８０００   | 13800138000
            0663-1234567           | 0663-1234567
            06631234567            | 0663-1234567
            （0663）1234567         | 0663-1234567
            +86 663 1234567        | 0663-1234567
            +86(0)663-1234567      | 0663-1234567
            0663-123-4567          | 0663-1234567
            020 8765 4321          | 020-87654321
            010-12345678           | 010-12345678
            0663-1234567-801       | 0663-1234567-801
            0663-12345678-1        | 0663-12345678-1
            0663-1234567转801       | 0663-1234567-801
            0663-1234567 分机：801   | 0663-1234567-801
            0663-1234567 ext. 801  | 0663-1234567-801
            +86-0663-1234567-801   | 0663-1234567-801
            400-123-4567           | 4001234567
            400 1234567-801        | 4001234567-801
            800-810-8888           | 8008108888
            +852 6123 4567         | +852-61234567
            00852-61234567         | +852-61234567
            +853 6612 3456         | +853-66123456
            +886 0912 345 678      | +886-912345678
            """)
    void isStoredInOneForm(String typed, String kept) {
        assertThat(new PhoneNumber(typed).value()).isEqualTo(kept);
        assertThat(new PhoneNumber(kept).value()).isEqualTo(kept);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {"", "1234567", "23800138000", "138001380001", "0663-12345", "转801", "+1 212 555 0100", "没有电话"})
    void isRefused(String typed) {
        assertThat(PhoneNumber.isValid(typed)).isFalse();
    }

    @Test
    void isMaskedInText() {
        assertThat(new PhoneNumber("0663-1234567")).hasToString("066****67");
    }
}
