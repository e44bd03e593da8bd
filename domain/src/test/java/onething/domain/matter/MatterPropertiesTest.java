package onething.domain.matter;

import static onething.domain.guide.GuideFixtures.ASSESSMENT;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import onething.domain.Thorough;
import onething.domain.code.WireNamed;
import onething.domain.procedure.StandingKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Properties of every matter, for all actions in any order.
class MatterPropertiesTest {

    private static List<Story> stories;

    /// A walk checks every step on the way. The same walks serve all tests, because they take longest.
    @BeforeAll
    static void mattersWalkToAnEnd() {
        stories = LongStream.range(0, Thorough.cases(120, 1_000))
                .mapToObj(seed -> RandomWalk.toAnEnd(aBundleGuide(), ASSESSMENT, seed))
                .toList();
    }

    @Test
    void afterAnyAllowedActionsAMatterEndsWithAValidTrailAndNoRunningClock() {
        assertThat(stories).allMatch(story -> story.standing().kind().isEnd());
    }

    @Test
    void theRandomWalksReachEveryStandingAndEveryAction() {
        var standings = EnumSet.noneOf(StandingKind.class);
        Set<String> actions = new TreeSet<>();
        stories.stream().flatMap(story -> story.trail().events().stream()).forEach(event -> {
            standings.add(WireNamed.get(StandingKind.class, event.after()));
            actions.add(event.action());
        });

        assertThat(standings).containsExactlyInAnyOrder(StandingKind.values());
        var stages = aBundleGuide().matter(ASSESSMENT).orElseThrow().procedure().stages();
        assertThat(actions)
                .containsAll(stages.stream()
                        .flatMap(stage -> stage.actions().stream())
                        .map(action -> action.code().value())
                        .toList());
    }
}
