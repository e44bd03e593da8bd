package onething.domain.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import org.junit.jupiter.api.Test;

class SelectionTest {

    private static final BundleGuide GUIDE = GuideFixtures.aBundleGuide();
    private static final List<String> OFFERED = List.of("determination", "assessment");

    @Test
    void is_in_the_order_of_the_guide_and_has_each_matter_once() {
        assertThat(Selection.of(GUIDE, List.of("assessment", "determination", "assessment"))
                        .matters())
                .containsExactly(GuideFixtures.DETERMINATION, GuideFixtures.ASSESSMENT);
    }

    @Test
    void is_never_empty() {
        assertThat(refusal(List.of())).isEqualTo(new Refusal.NoMatterChosen(OFFERED));
    }

    @Test
    void refuses_matters_that_the_guide_does_not_offer() {
        assertThat(refusal(List.of("divorce"))).isEqualTo(new Refusal.MatterNotOffered("divorce", OFFERED));
    }

    @Test
    void does_not_repeat_an_invalid_code() {
        assertThat(refusal(List.of("<script>"))).isEqualTo(new Refusal.MatterNotOffered("", OFFERED));
    }

    private static Refusal refusal(List<String> ticked) {
        return catchThrowableOfType(Refused.class, () -> Selection.of(GUIDE, ticked))
                .refusal();
    }
}
