package onething.domain.guide.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTextTest {

    @Test
    void valuesTakeThePlaceOfTheirNames() {
        assertThat(PaperText.parse("{applicant}：{office}受理了申请。").filled(value -> Optional.of("“" + name(value) + "”")))
                .contains("“APPLICANT”：“OFFICE”受理了申请。");
    }

    @Test
    void aTextWithAValueThatDoesNotExistIsLeftOut() {
        assertThat(PaperText.parse("理由：{statement}").filled(_ -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void aTextNamesFactsAnswersAndInputs() {
        assertThat(PaperText.parse("{day}{form.worker.name}{input.grade}").values())
                .extracting(PaperTextTest::name)
                .containsExactly("DAY", "worker.name", "grade");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{applicant", "{nothing}", "{form.worker}", "{input.}", "{}"})
    void anythingElseInBracesIsRefused(String template) {
        assertThatThrownBy(() -> PaperText.parse(template)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String name(PaperValue value) {
        return switch (value) {
            case PaperValue.Fact(var fact) -> fact.name();
            case PaperValue.FormAnswer(var field) -> field.toString();
            case PaperValue.Input(var name) -> name;
        };
    }
}
