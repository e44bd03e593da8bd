package onething.web.desk;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadPastMatter;
import onething.application.port.in.matter.ReadDeadlines.Explained;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.refusal.Refusal.NoStateThen;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class PastControllerTest {

    private static final UUID MATTER = UUID.fromString("019ab7c2-1b00-7c30-8e00-5b7c4d3e2f05");

    private final AtomicReference<ReadPastMatter.Query> asked = new AtomicReference<>();
    private ReadPastMatter read = _ -> Mono.error(new AssertionError("not asked to read"));

    @Test
    void theStateOfThenIsShownWithItsLedger() {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 2, DETERMINATION, underWay());
        var guide = aDetermination();
        var at = MONDAY_MORNING.plusSeconds(90);
        var dossier = new ReadDeskMatter.Dossier(
                new Versioned<>(change.after(), 3),
                guide,
                List.of(),
                guide.procedure().intake(),
                new ReadDeskMatter.Submission(
                        bundle.received(), List.of(), bundle.answers(), bundle.materials(), List.of(), List.of()),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                ReadDeskMatter.Reporter.NOBODY);
        read = query -> {
            asked.set(query);
            return Mono.just(new ReadPastMatter.PastMatter(
                    at,
                    dossier,
                    List.of(Explained.of(workingDays(5, MONDAY_MORNING), WorkingCalendar.of(List.of()))),
                    List.of()));
        };

        at("2026-11-23T09:01:30.123456+08:00")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.at")
                .isEqualTo("2026-11-23T01:01:30.123456Z")
                .jsonPath("$.dossier.matter.version")
                .isEqualTo(3)
                .jsonPath("$.dossier.materials.length()")
                .isEqualTo(2)
                .jsonPath("$.clocks[0].committed.due.day")
                .isEqualTo("2026-11-30")
                .jsonPath("$.papers.length()")
                .isEqualTo(0);
        assertThat(asked.get().at()).isEqualTo(Instant.parse("2026-11-23T01:01:30.123456Z"));
        assertThat(asked.get().matter().value()).isEqualTo(MATTER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-23", "2026-11-23T09:00:00"})
    void anInstantIsNeeded(String at) {
        Api.problem(at(at), 400, "parameter-invalid");
    }

    @Test
    void whenThereWasNoStateTheAnswerSaysSinceWhenThereIsOne() {
        read = _ -> Mono.error(new NoStateThen(MONDAY_MORNING)::refused);

        Api.problem(at("2020-01-01T00:00:00Z"), 422, "no-state-then")
                .jsonPath("$.detail")
                .isEqualTo("这个事项于2026年11月23日9时00分收到，只能回看从那时到现在的情况。");
    }

    private ResponseSpec at(String instant) {
        return Api.of(OFFICER_WANG, new PastController(read))
                .get()
                .uri("/api/v1/desk/matters/{id}/past?at={at}", MATTER, instant)
                .exchange();
    }
}
