package onething.persistence.guides;

import static onething.persistence.guides.LabourRights.GUIDE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.calendar.SimulateDeadline.Query;
import onething.application.port.in.calendar.SimulateDeadline.Subject;
import onething.application.service.GuideInMemory;
import onething.application.service.calendar.SimulateDeadlineService;
import onething.application.service.handling.CurrentGuides;
import onething.domain.calendar.Calendars2022To2026;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.Simulation.SimulationStep;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.SuspensionUngrounded;
import onething.persistence.SharesNothing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;

/// A ground of a simulated suspension is a code of the guide, as in an action on a matter.
@SharesNothing
class SimulatedSuspensionTest {

    private static final Instant BEGINNING = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void aGroundIsGivenByItsCode() {
        assertThat(suspended("conclusion-pending")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no-such-ground", "需要以司法机关或者有关行政主管部门的结论为依据，在其尚未作出结论期间"})
    void anotherWordIsNoGround(String ground) {
        assertThat(suspended(ground)).containsInstanceOf(SuspensionUngrounded.class);
    }

    /// Why the suspension is refused; empty if it is not.
    private static Optional<Refusal> suspended(String ground) {
        return Optional.ofNullable(
                simulated(ground).block().outcomes().getLast().refusal());
    }

    private static Mono<Simulation> simulated(String ground) {
        var service = new SimulateDeadlineService(
                new CurrentGuides(new GuideInMemory(List.of(GUIDE)), Clock.fixed(BEGINNING, WorkingCalendar.ZONE)),
                () -> Mono.just(Calendars2022To2026.CALENDAR));
        return service.simulate(new Query(
                new Subject.OfGuide("labour-rights", "injury-determination", "determination"),
                BEGINNING,
                List.of(new SimulationStep.Suspend(ground, BEGINNING.plusSeconds(86_400)))));
    }
}
