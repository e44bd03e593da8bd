package onething.domain.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptCodeTest {

    @Test
    void aCodeDependsOnlyOnItsSecretAndDiffersBetweenSecrets() {
        assertThat(ReceiptCode.of("secret")).isEqualTo(ReceiptCode.of("secret"));
        assertThat(IntStream.range(0, 10_000)
                        .mapToObj(i -> ReceiptCode.of("secret " + i).value()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K3QM-0XF1B", "7k3qm0xf1b", " 7K3QM 0XF1B ", "７Ｋ３ＱＭ－０ＸＦ１Ｂ", "7K3QM-OXFIB", "7k3qm–oxflb"})
    void isReadInEverySpelling(String typed) {
        assertThat(ReceiptCode.read(typed)).contains(new ReceiptCode("7K3QM0XF1B"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7K3QM", "7K3QM0XF1BB", "7K3QM0XF1U", "核验码核验码核验码核"})
    void anInvalidCodeIsNotRead(String typed) {
        assertThat(ReceiptCode.read(typed)).isEmpty();
    }

    @Test
    void isShownInTwoGroupsAndHiddenInLogs() {
        var code = new ReceiptCode("7K3QM0XF1B");

        assertThat(code.shown()).isEqualTo("7K3QM-0XF1B");
        assertThat(code).asString().doesNotContain("7K3QM");
    }
}
