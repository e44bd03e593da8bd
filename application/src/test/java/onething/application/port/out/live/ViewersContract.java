package onething.application.port.out.live;

import static java.time.temporal.ChronoUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor.Staff;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.presence.Viewer;
import org.junit.jupiter.api.Test;

/// What [Viewers] promises.
public interface ViewersContract {

    Instant NOW = Instant.parse("2026-11-23T01:00:00Z");

    Viewers viewers();

    @Test
    default void everyViewerOfAMatterIsGiven() {
        var matter = aMatter();
        var first = aViewer(matter, NOW);
        var second = aViewer(matter, NOW.plus(1, SECONDS));

        assertThat(announced(first, NOW)).containsExactly(first);
        assertThat(announced(second, NOW.plus(1, SECONDS))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void aViewerOfAnotherMatterIsNotGiven() {
        var viewer = aViewer(aMatter(), NOW);
        announced(aViewer(aMatter(), NOW), NOW);

        assertThat(announced(viewer, NOW)).containsExactly(viewer);
    }

    @Test
    default void whoIsAnnouncedAgainIsThereOnceAndLonger() {
        var matter = aMatter();
        var first = aViewer(matter, NOW);
        var later = NOW.plus(Viewer.LEASE).minusSeconds(1);
        var again = new Viewer(
                matter, first.officer(), new OfficeCode("fund"), new DistrictCode("445281"), later.plus(Viewer.LEASE));
        announced(first, NOW);

        assertThat(announced(again, later)).containsExactly(again);
        assertThat(announced(aViewer(matter, NOW), NOW.plus(Viewer.LEASE)))
                .filteredOn(viewer -> viewer.officer().equals(first.officer()))
                .containsExactly(again);
    }

    @Test
    default void whoIsNotAnnouncedAgainIsGone() {
        var matter = aMatter();
        announced(aViewer(matter, NOW), NOW);
        var end = NOW.plus(Viewer.LEASE);
        var later = aViewer(matter, end);

        assertThat(announced(aViewer(matter, NOW), end.minusMillis(1))).hasSize(2);
        assertThat(announced(later, end)).containsExactly(later);
    }

    @Test
    default void whoLeavesIsGoneAtOnce() {
        var matter = aMatter();
        var leaving = aViewer(matter, NOW);
        var staying = aViewer(matter, NOW);
        announced(leaving, NOW);

        viewers().leave(matter, leaving.officer()).block();
        viewers().leave(matter, leaving.officer()).block();

        assertThat(announced(staying, NOW)).containsExactly(staying);
    }

    private List<Viewer> announced(Viewer viewer, Instant now) {
        return viewers().announce(viewer, now).collectList().blockOptional().orElseThrow();
    }

    private static MatterId aMatter() {
        return new MatterId(UUID.randomUUID());
    }

    private static Viewer aViewer(MatterId matter, Instant now) {
        return Viewer.of(
                matter,
                new Staff(
                        new PersonId(UUID.randomUUID()),
                        "林志强",
                        new OfficeCode("labour-inspection"),
                        new DistrictCode("445202"),
                        Set.of(Role.OFFICER)),
                now);
    }
}
