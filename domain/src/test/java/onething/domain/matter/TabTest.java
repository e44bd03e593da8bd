package onething.domain.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import onething.domain.guide.StandingKind;
import org.junit.jupiter.api.Test;

class TabTest {

    @Test
    void wireNamesOfTabsAreStable() {
        assertThat(Stream.of(Tab.values()).map(Tab::wireName))
                .containsExactly("todo", "in-progress", "completed", "returned");
        assertThat(Tab.ofWireName("in-progress")).contains(Tab.IN_PROGRESS);
        assertThat(Tab.ofWireName("IN_PROGRESS")).isEmpty();
    }

    @Test
    void wireNamesOfStandingsAreStable() {
        assertThat(Stream.of(StandingKind.values()).map(StandingKind::wireName))
                .containsExactly(
                        "awaiting-prerequisite",
                        "submitted",
                        "returned",
                        "under-way",
                        "suspended",
                        "decided",
                        "closed",
                        "refused",
                        "withdrawn",
                        "terminated");
        assertThat(Stream.of(StandingKind.values())).allMatch(kind -> StandingKind.ofWireName(kind.wireName()) == kind);
    }
}
