package onething.web.deadline;

import static onething.application.port.out.matter.ClockFixtures.everyClock;
import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.calendar.ReadCalendar;
import onething.application.port.in.calendar.SimulateDeadline;
import onething.application.port.in.calendar.SimulateDeadline.Subject;
import onething.application.port.in.matter.ReadDeadlines;
import onething.application.port.in.matter.SimulateMatter;
import onething.application.port.in.matter.SimulateMatter.SimulatedMatter;
import onething.application.port.in.matter.SimulateMatter.SupposedClock;
import onething.domain.calendar.DayKind;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Simulation;
import onething.domain.deadline.Simulation.SimulationStep;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DeadlineControllersTest {

    private static final UUID SOME = new UUID(0x0190_0000_0000_7000L, 9);
    private static final HolidayNotice NOTICE = new HolidayNotice(
            "国办发明电〔2025〕7号",
            LocalDate.of(2025, 11, 4),
            2026,
            List.of(LocalDate.of(2026, 10, 1)),
            List.of(LocalDate.of(2026, 10, 10)),
            "中国政府网");
    private static final WorkingCalendar CALENDAR = WorkingCalendar.of(List.of(NOTICE));

    static List<Deadline> clocks() {
        return everyClock();
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void everyClockIsExplainedDayByDay(Deadline clock) {
        ReadDeadlines read = _ -> Flux.just(new ReadDeadlines.Explained(
                clock,
                Optional.ofNullable(clock.ledger(LimitBasis.COMMITTED, CALENDAR)),
                Optional.ofNullable(clock.ledger(LimitBasis.STATUTORY, CALENDAR))));

        Api.of(LI_NA, new MatterDeadlinesController(read))
                .get()
                .uri("/api/v1/matters/{id}/deadlines", SOME)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.clocks[0].clock")
                .isEqualTo(clock.rule().code().value())
                .jsonPath("$.clocks[0].statutory.sentences[0]")
                .isNotEmpty();
    }

    @Test
    void aYearIsShownDayByDayWithItsNotice() {
        ReadCalendar read = year -> Mono.just(new ReadCalendar.CalendarYear(
                year,
                false,
                List.of(NOTICE),
                List.of(new ReadCalendar.CalendarDay(
                        LocalDate.of(2026, 10, 1), new DayKind.Holiday("国庆节", NOTICE.number()), false))));

        calendar(read, "2026")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.notices[0].number")
                .isEqualTo("国办发明电〔2025〕7号")
                .jsonPath("$.days[0].working")
                .isEqualTo(false)
                .jsonPath("$.days[0].text")
                .isEqualTo("国庆节（国办发明电〔2025〕7号）");
    }

    @Test
    void aYearOutsideTheCalendarIsUnknown() {
        ReadCalendar read = year -> Mono.error(new Refusal.CalendarUnknown(year)::refused);

        Api.problem(calendar(read, "1900"), 404, "calendar-unknown");
        Api.problem(calendar(read, "soon"), 400, "parameter-invalid");
    }

    @Test
    void aClockIsSimulatedStepByStepAndARefusedStepSaysWhy() {
        var asked = new AtomicReference<SimulateDeadline.Query>();
        SimulateDeadline simulate = query -> {
            asked.set(query);
            return Mono.just(Simulation.of(workingDays(5, query.anchor()), query.steps(), CALENDAR));
        };

        simulate(simulate, """
                {"guide": "labour-rights", "matter": "injury-determination", "clock": "review",
                 "from": "2026-11-23T09:00:00+08:00",
                 "steps": [{"step": "request-supplement", "at": "2026-11-24T09:00:00+08:00"},
                           {"step": "supplement", "at": "2026-11-26T09:00:00+08:00"},
                           {"step": "extend", "at": "2026-11-26T09:00:00+08:00"}]}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcomes.length()")
                .isEqualTo(4)
                .jsonPath("$.outcomes[1].state")
                .isEqualTo("paused")
                .jsonPath("$.outcomes[2].committed.day")
                .isNotEmpty()
                .jsonPath("$.outcomes[3].step")
                .isEqualTo("extend")
                .jsonPath("$.outcomes[3].refusal.type")
                .isEqualTo("urn:onething:problem:extension-not-foreseen");

        assertThat(asked.get().subject())
                .isEqualTo(new Subject.OfGuide("labour-rights", "injury-determination", "review"));
        assertThat(asked.get().anchor()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
        assertThat(asked.get().steps().getFirst())
                .isEqualTo(new SimulationStep.RequestSupplement(Instant.parse("2026-11-24T01:00:00Z")));
    }

    @Test
    void aFreelyDefinedPeriodIsSimulatedToo() {
        var asked = new AtomicReference<SimulateDeadline.Query>();
        SimulateDeadline simulate = query -> {
            asked.set(query);
            return Mono.just(Simulation.of(workingDays(5, MONDAY_MORNING), query.steps(), CALENDAR));
        };

        simulate(
                        simulate,
                        "{\"period\": {\"count\": 60, \"unit\": \"calendar-days\"}, \"from\": \"2026-11-23T01:00:00Z\"}")
                .expectStatus()
                .isOk()
                .expectBody();

        assertThat(asked.get().subject()).isEqualTo(new Subject.OfPeriod(new Term.CalendarDays(60)));
    }

    @Test
    void aMissingPartOfAStepIsNamed() {
        SimulateDeadline simulate = _ -> Mono.error(new AssertionError("not asked"));

        Api.problem(simulate(simulate, """
                                {"period": {"count": 5, "unit": "moons"}, "from": "2026-11-23T01:00:00Z",
                                 "steps": [{"step": "stop"}, {"step": "reschedule", "from": "2026-11-23"},
                                           {"step": "fly", "at": "2026-11-23T01:00:00Z"}]}"""), 422, "request-invalid")
                .jsonPath("$.faults[?(@.path == '/period/unit')].rule")
                .isEqualTo("choice")
                .jsonPath("$.faults[?(@.path == '/steps/0/at')].rule")
                .isEqualTo("required")
                .jsonPath("$.faults[?(@.path == '/steps/1')].rule")
                .isEqualTo("required")
                .jsonPath("$.faults[?(@.path == '/steps/2/step')].rule")
                .isEqualTo("choice");
    }

    @Test
    void theClocksOfAMatterAreSimulatedWithDatesAndSentences() {
        var asked = new AtomicReference<SimulateMatter.Query>();
        var clock = workingDays(5, MONDAY_MORNING);
        var paused = clock.supplementRequested("模拟", MONDAY_MORNING);
        SimulateMatter simulate = query -> {
            asked.set(query);
            return Flux.just(
                    new SimulatedMatter(
                            Optional.empty(), List.of(SupposedClock.explained(clock, CALENDAR)), Optional.empty()),
                    new SimulatedMatter(
                            Optional.of(query.steps().getFirst()),
                            List.of(SupposedClock.explained(paused, CALENDAR)),
                            Optional.empty()),
                    new SimulatedMatter(
                            Optional.of(query.steps().getLast()),
                            List.of(),
                            Optional.of(new Refusal.ActionNotLawful("stop", "submitted", "review", List.of()))));
        };

        supposed(simulate, """
                {"steps": [{"step": "request-supplement", "at": "2026-11-24T09:00:00+08:00"},
                           {"step": "stop", "at": "2026-11-25T09:00:00+08:00"}]}""")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.outcomes[0].step")
                .doesNotExist()
                .jsonPath("$.outcomes[0].clocks[0].committed.day")
                .isEqualTo("2026-11-30")
                .jsonPath("$.outcomes[0].clocks[0].sentences[0]")
                .isNotEmpty()
                .jsonPath("$.outcomes[1].step")
                .isEqualTo("request-supplement")
                .jsonPath("$.outcomes[1].clocks[0].state")
                .isEqualTo("paused")
                .jsonPath("$.outcomes[1].clocks[0].committed")
                .doesNotExist()
                .jsonPath("$.outcomes[2].refusal.type")
                .isEqualTo("urn:onething:problem:action-not-lawful");

        assertThat(asked.get().matter().value()).isEqualTo(SOME);
        assertThat(asked.get().steps())
                .containsExactly(
                        new SimulationStep.RequestSupplement(Instant.parse("2026-11-24T01:00:00Z")),
                        new SimulationStep.Stop(Instant.parse("2026-11-25T01:00:00Z")));
    }

    @Test
    void aMatterIsSimulatedWithStepsOnly() {
        SimulateMatter simulate = _ -> Flux.error(new AssertionError("not asked"));

        Api.problem(supposed(simulate, "{\"steps\": []}"), 422, "request-invalid");
        Api.problem(supposed(simulate, "{\"steps\": [{\"step\": \"suspend\"}]}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/steps/0/at");
    }

    @Test
    void aStepTooFarAheadIsNamed() {
        SimulateMatter simulate = _ -> Flux.error(
                new Refusal.StepsInvalid(List.of(new Fault("/steps/0/at", "too-late", "只能模拟今后5年以内的事，不能晚于2031-11-23")))
                        .refused());

        Api.problem(supposed(simulate, """
                {"steps": [{"step": "supplement", "at": "2119-01-01T00:00:00Z"}]}"""), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/steps/0/at");
    }

    private static ResponseSpec supposed(SimulateMatter simulate, String body) {
        return Api.of(LI_NA, new MatterSimulationController(simulate))
                .post()
                .uri("/api/v1/matters/{id}/deadlines/simulation", SOME)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private static ResponseSpec calendar(ReadCalendar read, String year) {
        return Api.of(LI_NA, new CalendarController(read))
                .get()
                .uri("/api/v1/calendars/{year}", year)
                .exchange();
    }

    private static ResponseSpec simulate(SimulateDeadline simulate, String body) {
        return Api.of(LI_NA, new SimulationController(simulate))
                .post()
                .uri("/api/v1/deadlines/simulation")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
