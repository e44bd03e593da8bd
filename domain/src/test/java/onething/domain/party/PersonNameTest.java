package onething.domain.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            李娜                | 李娜
            张　三               | 张三
            古丽米热．艾比布力      | 古丽米热·艾比布力
            古丽米热•艾比布力      | 古丽米热·艾比布力
            古丽米热・艾比布力      | 古丽米热·艾比布力
            古丽米热 · 艾比布力    | 古丽米热·艾比布力
            古丽米热.艾比布力      | 古丽米热·艾比布力
            ＬＩ　ＮＡ             | LI NA
            ⻢⽂                 | 马文
            〇明                 | 〇明
            ○明                 | 〇明
            O                   | O
            O’Neil–Smith        | O'Neil-Smith
            Martin L. King, Jr. | Martin L. King, Jr.
            AHMAD A/L MUTHU     | AHMAD A/L MUTHU
            """)
    void isStoredInOneForm(String typed, String kept) {
        assertThat(new PersonName(typed).value()).isEqualTo(kept);
        assertThat(new PersonName(kept).value()).isEqualTo(kept);
    }

    @Test
    void mayBeAsLongAsInAPassport() {
        assertThat(PersonName.isValid("Wolfeschlegelsteinhausenbergerdorff ".repeat(2) + "Maria"))
                .isTrue();
        assertThat(PersonName.isValid("A".repeat(101))).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"", " ", "\u200b", "12345", "李4", "·", "-", "李\0娜", "李\uD842", "李娜；王芳"})
    void isRefused(String typed) {
        assertThat(PersonName.isValid(typed)).isFalse();
    }

    @ParameterizedTest(name = "{0} is masked as {1}")
    @CsvSource({"李娜, 李*", "欧阳明, 欧阳*", "LI NA, L*", "O, *"})
    void isMaskedInText(String name, String masked) {
        assertThat(new PersonName(name)).hasToString(masked);
    }
}
