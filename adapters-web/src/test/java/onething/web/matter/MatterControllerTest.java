package onething.web.matter;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.everyStanding;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Page;
import onething.application.port.in.matter.Countdown;
import onething.application.port.in.matter.ListMatters;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.in.matter.ReadTimeline;
import onething.domain.code.ClockCode;
import onething.domain.deadline.Due;
import onething.domain.deadline.RemainingTime;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.Standing;
import onething.domain.matter.Tab;
import onething.domain.paper.PaperId;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.domain.refusal.Refusal;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class MatterControllerTest {

    private static final UUID SOME = new UUID(0x0190_0000_0000_7000L, 9);
    private static final Due DUE = new Due(LocalDate.of(2026, 12, 8), null, false);

    private final AtomicReference<ListMatters.Query> asked = new AtomicReference<>();

    private ListMatters list = _ -> Mono.error(new AssertionError("not asked to list"));
    private ReadMatter read = _ -> Mono.error(new AssertionError("not asked to read"));
    private ReadTimeline timeline = _ -> Flux.error(new AssertionError("not asked for the timeline"));

    static List<Standing> standings() {
        return everyStanding().toList();
    }

    @ParameterizedTest
    @MethodSource("standings")
    void aMatterIsListedInEveryStanding(Standing standing) {
        list = query -> {
            asked.set(query);
            return Mono.just(new Page<>(List.of(row(standing)), Optional.empty(), 1));
        };

        client().get()
                .uri("/api/v1/matters?tab=in-progress")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].standing.kind")
                .isEqualTo(standing.kind().wireName())
                .jsonPath("$.items[0].countdowns[0].slack.reason")
                .isEqualTo("法定时限还剩15日（2026-12-08）");

        assertThat(asked.get())
                .isEqualTo(new ListMatters.Query(LI_NA, Optional.of(Tab.IN_PROGRESS), Optional.empty(), 20));
    }

    @Test
    void anUnchangedPageIsAnsweredWith304() {
        var row = row(standings().getFirst());
        list = _ -> Mono.just(new Page<>(List.of(row), Optional.empty(), 1));
        Api.isNotReadTwice(client(), "/api/v1/matters");
    }

    @Test
    void anUnknownTabIsRefusedWithTheKnownOnes() {
        var answer = client().get().uri("/api/v1/matters?tab=done").exchange();

        Api.problem(answer, 400, "parameter-invalid")
                .jsonPath("$.detail")
                .isEqualTo("有一项不符合要求：请从给出的选项中选择。")
                .jsonPath("$.technical")
                .isEqualTo("tab: one of todo, in-progress, completed, returned");
    }

    @Test
    void aMatterSaysWhatTheApplicantCanDoNow() {
        var row = row(standings().get(1));
        var guide = aDetermination();
        var actions = guide.procedure().intake().actions();
        var rating = new Rating(
                row.matter().file().id(), ContactPoint.ACCEPTANCE, Grade.SATISFIED, Text.NONE, MONDAY_MORNING);
        read = _ -> Mono.just(new ReadMatter.Found(
                row.matter(),
                3,
                guide,
                aBundleGuide().places().offices().getFirst(),
                guide.procedure().intake(),
                row.countdowns(),
                actions,
                List.of(ContactPoint.END),
                List.of(rating),
                List.of(),
                List.of()));

        client().get()
                .uri("/api/v1/matters/{id}", SOME)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .value(HttpHeaders.ETAG, tag -> assertThat(tag).startsWith("\"3."))
                .expectBody()
                .jsonPath("$.possible.length()")
                .isEqualTo(actions.size())
                .jsonPath("$.ratings[0].grade")
                .isEqualTo("satisfied")
                .jsonPath("$.office.title")
                .isNotEmpty()
                .jsonPath("$.outcome")
                .doesNotExist();
    }

    @Test
    void aDecisionIsInTheWordsOfTheGuide() {
        var row = row(closed());
        var guide = aDetermination();
        read = _ -> Mono.just(new ReadMatter.Found(
                row.matter(),
                3,
                guide,
                aBundleGuide().places().offices().getFirst(),
                guide.procedure().intake(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                row.countdowns()));

        client().get()
                .uri("/api/v1/matters/{id}", SOME)
                .exchange()
                .expectBody()
                .jsonPath("$.outcome.code")
                .isEqualTo("recognised")
                .jsonPath("$.outcome.title")
                .isNotEmpty()
                .jsonPath("$.remedyPeriods.length()")
                .isEqualTo(row.countdowns().size());
    }

    @Test
    void someoneElsesMatterIsUnknown() {
        read = query -> Mono.error(new Refusal.MatterUnknown(query.matter().value())::refused);

        Api.problem(client().get().uri("/api/v1/matters/{id}", SOME).exchange(), 404, "matter-unknown");
    }

    @Test
    void theTimelineIsInTheWordsOfTheGuide() {
        var received =
                received(aSubmittedBundle(), 2, DETERMINATION, standings().get(1));
        var paper = UUID.randomUUID();
        timeline = _ -> Flux.just(new ReadTimeline.Entry(
                received.event(), "收件", "受理审查", Optional.of("收件凭证"), Optional.of(new PaperId(paper))));

        client().get()
                .uri("/api/v1/matters/{id}/timeline", SOME)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.events[0].action.title")
                .isEqualTo("收件")
                .jsonPath("$.events[0].paper.title")
                .isEqualTo("收件凭证")
                .jsonPath("$.events[0].paper.id")
                .isEqualTo(paper.toString())
                .jsonPath("$.events[0].before")
                .doesNotExist();
    }

    private static ListMatters.Row row(Standing standing) {
        var matter = received(aSubmittedBundle(), 2, DETERMINATION, standing).after();
        var remaining = new RemainingTime(
                new ClockCode("review"), "受理审查", LimitBasis.STATUTORY, DUE, 15, "日", 11, false, false);
        return new ListMatters.Row(
                matter,
                3,
                "工伤认定",
                "受理审查",
                List.of(new Countdown(
                        new ClockCode("review"),
                        "受理审查",
                        ResponsibleParty.AGENCY,
                        Optional.empty(),
                        Optional.of(DUE),
                        Optional.of(remaining),
                        Optional.empty(),
                        false)));
    }

    private WebTestClient client() {
        return Api.of(LI_NA, new MatterController(list, read, timeline));
    }
}
