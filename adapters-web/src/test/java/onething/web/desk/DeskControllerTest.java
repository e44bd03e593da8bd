package onething.web.desk;

import static onething.application.port.out.matter.ClockFixtures.workingDays;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.domain.guide.GuideFixtures.aBundleGuide;
import static onething.domain.guide.GuideFixtures.aDetermination;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.MatterCounts;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ListDesk;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadStatistics;
import onething.application.port.in.desk.SearchDesk;
import onething.application.port.in.matter.ReadTimeline;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MaterialCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.EscalationReached;
import onething.domain.matter.Matter;
import onething.domain.matter.watch.OfficeDeadline;
import onething.domain.party.PersonName;
import onething.domain.procedure.StandingKind;
import onething.domain.refusal.Refusal;
import onething.domain.search.SearchQuery;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class DeskControllerTest {

    private final Matter matter =
            received(aSubmittedBundle(), 2, DETERMINATION, underWay()).after();

    private static final WorkingCalendar WEEKDAYS = WorkingCalendar.of(List.of());

    private static final ListDesk.Parties PARTIES =
            new ListDesk.Parties(MONDAY_MORNING, Optional.of(new PersonName("李娜")), false, Optional.of("揭阳市示例鞋业有限公司"));

    private ListDesk list = _ -> Mono.error(new AssertionError("not asked to list"));
    private SearchDesk search = _ -> Mono.error(new AssertionError("not asked to search"));
    private ReadDeskMatter read = _ -> Mono.error(new AssertionError("not asked to read"));
    private ReadStatistics statistics = _ -> Mono.error(new AssertionError("not asked for statistics"));

    @Test
    void theQueueShowsOverdueMattersAndTheirOfficers() {
        var asked = new AtomicReference<ListDesk.Query>();
        list = query -> {
            asked.set(query);
            var late = workingDays(5, MONDAY_MORNING);
            var now = MONDAY_MORNING.plus(Duration.ofDays(8));
            var remaining = OfficeDeadline.slack(List.of(late), now, WEEKDAYS);
            var reached = EscalationReached.highest(List.of(late), now, WEEKDAYS);
            var row = new ListDesk.Row(
                    new Versioned<>(matter, 3),
                    "工伤认定",
                    "受理审查",
                    Optional.of(OFFICER_WANG.id()),
                    new ListDesk.Urgency(List.of(), remaining, reached),
                    true,
                    false,
                    PARTIES);
            return Mono.just(new Page<>(List.of(row), Optional.of("further"), 9));
        };

        client().get()
                .uri(
                        "/api/v1/desk/matters?matter=injury-determination&reached=missed&mine=true&overdue=true&awaitsApproval=true&sort=newest&limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].toAssign")
                .isEqualTo(false)
                .jsonPath("$.items[0].applicant")
                .isEqualTo("李*")
                .jsonPath("$.items[0].employer")
                .isEqualTo("揭阳市示例鞋业有限公司")
                .jsonPath("$.items[0].reporterHidden")
                .isEqualTo(false)
                .jsonPath("$.items[0].overdue")
                .isEqualTo(true)
                .jsonPath("$.items[0].slack.reason")
                .isEqualTo("承诺时限已超期1个工作日（2026-11-30，暂定）")
                .jsonPath("$.items[0].reached.rung")
                .isEqualTo("missed")
                .jsonPath("$.items[0].reached.since")
                .isEqualTo("2026-11-30T16:00:00Z")
                .jsonPath("$.items[0].claimedByMe")
                .isEqualTo(true)
                .jsonPath("$.items[0].awaitsApproval")
                .isEqualTo(true)
                .jsonPath("$.total")
                .isEqualTo(9);

        assertThat(asked.get())
                .isEqualTo(new ListDesk.Query(
                        OFFICER_WANG,
                        new DeskFilter(
                                Optional.of(DETERMINATION), Optional.of(EscalationLevel.MISSED), true, true, true),
                        DeskSort.NEWEST,
                        true,
                        Optional.empty(),
                        1));
    }

    @Test
    void aSearchLooksInEndedMattersTooAndGivesTheRowsOfTheQueue() {
        var asked = new AtomicReference<SearchDesk.Query>();
        search = query -> {
            asked.set(query);
            return Mono.just(new Page<>(List.of(aRow()), Optional.of("further"), 1_001));
        };

        client().get()
                .uri("/api/v1/desk/search?q={q}&matter=injury-determination&limit=50", "李 娜")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].id")
                .isEqualTo(matter.file().id().value().toString())
                .jsonPath("$.next")
                .isEqualTo("further")
                .jsonPath("$.total")
                .isEqualTo(1_001);

        assertThat(asked.get())
                .isEqualTo(new SearchDesk.Query(
                        OFFICER_WANG,
                        SearchQuery.of("李娜").orElseThrow(),
                        new DeskFilter(Optional.of(DETERMINATION), Optional.empty(), false, false, false),
                        Optional.empty(),
                        50));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?q=", "?q=李", "?q=有限公司"})
    void aSearchForTooLittleIsRefused(String query) {
        Api.problem(client().get().uri("/api/v1/desk/search" + query).exchange(), 400, "parameter-invalid");
    }

    private ListDesk.Row aRow() {
        return new ListDesk.Row(
                new Versioned<>(matter, 3),
                "工伤认定",
                "受理审查",
                Optional.empty(),
                new ListDesk.Urgency(List.of(), Optional.empty(), Optional.empty()),
                false,
                false,
                PARTIES);
    }

    @Test
    void anUnknownEscalationLevelIsRefused() {
        Api.problem(client().get().uri("/api/v1/desk/matters?reached=purple").exchange(), 400, "parameter-invalid");
    }

    @Test
    void theDossierHoldsEverythingAnOfficerNeeds() {
        var bundle = aSubmittedBundle();
        var change = received(bundle, 2, DETERMINATION, underWay());
        var guide = aDetermination();
        read = _ -> Mono.just(new ReadDeskMatter.Dossier(
                new Versioned<>(change.after(), 3),
                guide,
                aBundleGuide().materials().verdictReasons(),
                guide.procedure().intake(),
                new ReadDeskMatter.Submission(
                        bundle.received(),
                        aBundleGuide().form().sections(),
                        bundle.answers(),
                        bundle.materials(),
                        List.of(new MaterialCode("id-card")),
                        List.of()),
                Optional.of(OFFICER_WANG.id()),
                List.of(),
                List.of(new ReadTimeline.Entry(change.event(), "收件", "受理审查", Optional.empty(), Optional.empty())),
                List.of(matter),
                ReadDeskMatter.Reporter.SHOWN));

        client().get()
                .uri("/api/v1/desk/matters/{id}", change.after().file().id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.answers.worker.name")
                .isEqualTo("李娜")
                .jsonPath("$.materials.length()")
                .isEqualTo(2)
                .jsonPath("$.form[0].fields[0].kind.type")
                .isNotEmpty()
                .jsonPath("$.verdictReasons[0].hint")
                .isEqualTo("请重新提交清晰的")
                .jsonPath("$.findings.form.length()")
                .isEqualTo(0)
                .jsonPath("$.reporter")
                .isEqualTo("shown")
                .jsonPath("$.alongWith[0].code")
                .isEqualTo("injury-determination")
                .jsonPath("$.claimedByMe")
                .isEqualTo(true);
    }

    @Test
    void aMatterOfAnotherOfficeIsUnknown() {
        read = query -> Mono.error(new Refusal.MatterUnknown(query.matter().value())::refused);

        Api.problem(
                client().get()
                        .uri("/api/v1/desk/matters/{id}", matter.file().id().value())
                        .exchange(),
                404,
                "matter-unknown");
    }

    @Test
    void statisticsAreByMatterDistrictAndStanding() {
        statistics = _ -> Mono.just(List.of(new ReadStatistics.Tally(
                DETERMINATION,
                "工伤认定",
                RONGCHENG,
                StandingKind.UNDER_WAY,
                new MatterCounts(12, 1, Map.of(EscalationLevel.AMBER, 3L, EscalationLevel.MISSED, 1L), 2))));

        client().get()
                .uri("/api/v1/desk/statistics")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.tallies[0].standing")
                .isEqualTo("under-way")
                .jsonPath("$.tallies[0].district")
                .isEqualTo("445202")
                .jsonPath("$.tallies[0].reached.amber")
                .isEqualTo(3)
                .jsonPath("$.tallies[0].reached.breached")
                .isEqualTo(0)
                .jsonPath("$.tallies[0].late")
                .isEqualTo(2);
    }

    @Test
    void onlyStaffMayUseTheDesk() {
        statistics = _ -> Mono.error(new Refusal.RoleLacking("officer")::refused);

        Api.problem(client().get().uri("/api/v1/desk/statistics").exchange(), 403, "role-lacking");
    }

    private WebTestClient client() {
        return Api.of(OFFICER_WANG, new DeskController(list, search, read, statistics));
    }
}
