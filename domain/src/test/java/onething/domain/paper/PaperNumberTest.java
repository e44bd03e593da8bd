package onething.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import onething.domain.bundle.BundleNumber;
import onething.domain.matter.MatterNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaperNumberTest {

    private static final BundleNumber BUNDLE = BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 1);

    @Test
    void aPaperOfAMatterIsNumberedByItsPlaceInTheTrail() {
        assertThat(PaperNumber.of(new MatterNumber(BUNDLE, 2), 3).value()).isEqualTo(BUNDLE + "-02-P003");
    }

    @Test
    void aPaperOfABundleIsNumberedByItsPlace() {
        assertThat(PaperNumber.of(BUNDLE, 1).value()).isEqualTo(BUNDLE + "-P001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s-02-P003", "%s02P003", "%s 02 p003", " %s－02－P003 "})
    void aTypedNumberIsReadWithOrWithoutItsHyphens(String typed) {
        assertThat(PaperNumber.read(typed.formatted(BUNDLE))).contains(PaperNumber.of(new MatterNumber(BUNDLE, 2), 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%s", "%s-02", "%s-2-P003", "%s-02-P3", "P003"})
    void anythingElseIsNoNumberOfAPaper(String typed) {
        assertThat(PaperNumber.read(typed.formatted(BUNDLE))).isEmpty();
    }
}
