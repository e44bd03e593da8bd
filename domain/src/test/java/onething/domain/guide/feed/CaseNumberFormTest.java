package onething.domain.guide.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseNumberFormTest {

    private static final ItemCode ITEM = new ItemCode("11440100696927671X3442011817001");

    @Test
    void aNumberIsBuiltFromTheItemTheBundleAndTheOrdinal() {
        assertThat(new CaseNumberForm("{item}-{bundle}{ordinal}").number(ITEM, "JY202611230000017", 2))
                .hasToString("11440100696927671X3442011817001-JY20261123000001702");
        assertThat(CaseNumberForm.OWN.number(ITEM, "JY202611230000017", 12)).hasToString("JY202611230000017-12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{bundle}", "{ordinal}", "{item}{ordinal}", "{bundle} {ordinal}", "{bundle}{ordinal}{x}", ""})
    void aFormThatGivesTwoCasesOneNumberOrHasOtherCharactersIsRefused(String template) {
        assertThatIllegalArgumentException().isThrownBy(() -> new CaseNumberForm(template));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-A", "a", "A B", "事项"})
    void aCodeHasCapitalLettersDigitsAndHyphens(String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ItemCode(code));
    }
}
