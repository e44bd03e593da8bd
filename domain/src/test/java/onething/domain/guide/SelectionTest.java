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
    void isInTheOrderOfTheGuideAndHasEachMatterOnce() {
        assertThat(Selection.of(GUIDE, List.of("assessment", "determination", "assessment"))
                        .matters())
                .containsExactly(GuideFixtures.DETERMINATION, GuideFixtures.ASSESSMENT);
    }

    @Test
    void isNeverEmpty() {
        assertThat(refusal(List.of())).isEqualTo(new Refusal.NoMatterChosen(OFFERED));
    }

    @Test
    void refusesMattersThatTheGuideDoesNotOffer() {
        assertThat(refusal(List.of("divorce"))).isEqualTo(new Refusal.MatterNotOffered("divorce", OFFERED));
    }

    @Test
    void doesNotRepeatAnInvalidCode() {
        assertThat(refusal(List.of("<script>"))).isEqualTo(new Refusal.MatterNotOffered("", OFFERED));
    }

    private static Refusal refusal(List<String> ticked) {
        return catchThrowableOfType(Refused.class, () -> Selection.of(GUIDE, ticked))
                .refusal();
    }
}
