package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import onething.domain.code.WireNamed;
import onething.domain.procedure.StandingKind;
import org.junit.jupiter.api.Test;

/// Properties of every matter, for all actions in any order.
class MatterPropertiesTest {

    @Test
    void afterAnyAllowedActionsAMatterEndsWithAValidTrailAndNoRunningClock() {
        qt().withExamples(200).withFixedSeed(2).forAll(longs().all()).checkAssert(seed -> {
            var story = RandomWalk.toAnEnd(aBundleGuide(), ASSESSMENT, seed);

            assertThat(story.standing().kind().isEnd()).isTrue();
        });
    }

    @Test
    void theRandomWalksReachEveryStandingAndEveryAction() {
        var standings = EnumSet.noneOf(StandingKind.class);
        Set<String> actions = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            RandomWalk.toAnEnd(aBundleGuide(), ASSESSMENT, seed)
                    .trail()
                    .events()
                    .forEach(event -> {
                        standings.add(WireNamed.get(StandingKind.class, event.after()));
                        actions.add(event.action());
                    });
        }

        assertThat(standings).containsExactlyInAnyOrder(StandingKind.values());
        var stages = aBundleGuide().matter(ASSESSMENT).orElseThrow().procedure().stages();
        assertThat(actions)
                .containsAll(stages.stream()
                        .flatMap(stage -> stage.actions().stream())
                        .map(action -> action.code().value())
                        .toList());
    }
}
