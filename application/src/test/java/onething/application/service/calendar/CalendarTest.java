package onething.application.service.calendar;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.now;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import onething.application.port.in.calendar.ReadCalendar;
import onething.application.port.in.calendar.SimulateDeadline;
import onething.application.port.in.calendar.SimulateDeadline.Subject;
import onething.application.service.ServiceInMemory;
import onething.domain.calendar.DayKind;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.CalendarUnknown;
import onething.domain.refusal.Refusal.ClockUnknown;
import onething.domain.refusal.Refusal.GuideUnknown;
import onething.domain.refusal.Refusal.MatterNotOffered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class CalendarTest {

    private static final HolidayNotice NOTICE = new HolidayNotice(
            "国办发明电〔2025〕7号",
            LocalDate.of(2025, 11, 4),
            2026,
            List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)),
            List.of(LocalDate.of(2026, 1, 4)),
            "国务院办公厅");

    private final ServiceInMemory service = new ServiceInMemory();
    private final ReadCalendar readCalendar =
            new ReadCalendarService(() -> Mono.just(WorkingCalendar.of(List.of(NOTICE))));
    private final SimulateDeadline simulateDeadline = new SimulateDeadlineService(service.offered, service.calendars);

    @Test
    void aYearIsShownDayByDayWithItsSources() {
        var year = now(readCalendar.read(2026));

        assertThat(year.days()).hasSize(365);
        assertThat(year.notices()).containsExactly(NOTICE);
        assertThat(year.provisional()).isFalse();
        assertThat(year.days().get(1).kind()).isInstanceOf(DayKind.Holiday.class);
        assertThat(year.days().get(3).kind()).isEqualTo(new DayKind.MakeUpDay(NOTICE.number()));
    }

    @Test
    void aYearWithoutANoticeIsProvisional() {
        var year = now(readCalendar.read(2027));

        assertThat(year.provisional()).isTrue();
        assertThat(year.notices()).isEmpty();
        assertThat(year.days()).allMatch(ReadCalendar.CalendarDay::provisional);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1969, 2120, Integer.MAX_VALUE})
    void aYearOutsideTheCalendarIsUnknown(int year) {
        readCalendar.read(year).as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new CalendarUnknown(year)));
    }

    @Test
    void aClockOfTheGuideIsSimulatedWithWhatMayHappenToIt() {
        var pause = List.<Simulation.SimulationStep>of(
                new Simulation.SimulationStep.RequestSupplement(MONDAY_MORNING.plus(Duration.ofDays(1))),
                new Simulation.SimulationStep.Supplement(MONDAY_MORNING.plus(Duration.ofDays(8))));

        var simulation = now(simulateDeadline.simulate(new SimulateDeadline.Query(
                new Subject.OfGuide("small", "determination", "review"), MONDAY_MORNING, pause)));

        assertThat(simulation.outcomes()).hasSize(3);
        assertThat(simulation.outcomes().getFirst().committed().day()).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(simulation.outcomes().getLast().committed().day()).isEqualTo(LocalDate.of(2026, 12, 7));
    }

    @Test
    void aFreelyDefinedPeriodIsSimulatedToo() {
        var simulation = now(simulateDeadline.simulate(
                new SimulateDeadline.Query(new Subject.OfPeriod(new WorkingDays(5)), MONDAY_MORNING, List.of())));

        assertThat(simulation.outcomes().getLast().committed().day()).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void anUnknownClockIsRefusedWithTheKnownOnes() {
        refuses(new Subject.OfGuide("none", "determination", "review"), new GuideUnknown("none", List.of("small")));
        refuses(
                new Subject.OfGuide("small", "none", "review"),
                new MatterNotOffered("none", List.of("complaint", "determination", "assessment", "reassessment")));
        refuses(
                new Subject.OfGuide("small", "determination", "none"),
                new ClockUnknown("none", List.of("review", "decision", "window")));
    }

    private void refuses(Subject subject, Refusal refusal) {
        simulateDeadline
                .simulate(new SimulateDeadline.Query(subject, MONDAY_MORNING, List.of()))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(refusal));
    }
}
