package onething.web.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Page;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecalculatedMatter.ChangedSide;
import onething.application.port.RecordedNotice;
import onething.application.port.RecordedNotice.Mark;
import onething.application.port.RecordedNotice.RecalculationProgress;
import onething.application.port.RecordedNotice.Tally;
import onething.application.port.in.calendar.ApplyNotice;
import onething.application.port.in.calendar.ListNotices;
import onething.application.port.in.calendar.ListRecalculated;
import onething.application.port.in.calendar.ProposeNotice;
import onething.application.port.in.calendar.ReadNotice;
import onething.application.port.in.calendar.WithdrawNotice;
import onething.domain.bundle.BundleNumber;
import onething.domain.calendar.HolidayNotice;
import onething.domain.calendar.NoticeNumber;
import onething.domain.calendar.ProposedNotice;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Due;
import onething.domain.deadline.Recalculation.Change;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.domain.text.Line;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class NoticeControllerTest {

    private static final Actor ADMINISTRATOR =
            new Actor.Administrator(new PersonId(new UUID(0x0190_0000_0000_7000L, 9)), "陈系统");
    private static final UUID ID = UUID.fromString("3d1f6a0e-52a5-4b3f-9c55-6b7d1f0f9f21");
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private static final HolidayNotice NOTICE = new HolidayNotice(
            "国办发明电〔2026〕6号",
            LocalDate.of(2026, 11, 20),
            2027,
            List.of(LocalDate.of(2027, 1, 1)),
            List.of(LocalDate.of(2027, 1, 3)),
            "国务院办公厅");

    private ListNotices list = _ -> Mono.error(new AssertionError("not asked to list"));
    private ReadNotice read = _ -> Mono.error(new AssertionError("not asked to read"));
    private ListRecalculated changes = _ -> Mono.error(new AssertionError("not asked for changes"));
    private ProposeNotice propose = _ -> Mono.error(new AssertionError("not asked to propose"));
    private ApplyNotice apply = _ -> Mono.error(new AssertionError("not asked to apply"));
    private WithdrawNotice withdraw = _ -> Mono.error(new AssertionError("not asked to withdraw"));

    @Test
    void aProposedNoticeIsAnsweredWithTheAddressOfItsChanges() {
        var asked = new AtomicReference<ProposeNotice.Command>();
        propose = command -> {
            asked.set(command);
            return Mono.just(recorded(0, Optional.of(counting())));
        };

        propose("""
                {"number": "国办发明电〔2026〕6号", "issued": "2026-11-20", "year": 2027, "holidays": ["2027-01-01"],
                 "workdays": ["2027-01-03"], "source": "国务院办公厅", "supersedes": "国办发明电〔2026〕5号"}""")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location("/api/v1/admin/calendars/" + ID)
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"0\"")
                .expectBody()
                .jsonPath("$.counts")
                .isEqualTo(false)
                .jsonPath("$.diff.finished")
                .doesNotExist();

        assertThat(asked.get())
                .isEqualTo(new ProposeNotice.Command(
                        ADMINISTRATOR,
                        new ProposedNotice(
                                new NoticeNumber("国办发明电〔2026〕6号"),
                                LocalDate.of(2026, 11, 20),
                                2027,
                                List.of(LocalDate.of(2027, 1, 1)),
                                List.of(LocalDate.of(2027, 1, 3)),
                                new Line("国务院办公厅"),
                                Optional.of(new NoticeNumber("国办发明电〔2026〕5号"))),
                        "key-1"));
    }

    @Test
    void anInconsistentNoticeIsRefusedPlaceByPlace() {
        propose = _ -> Mono.error(
                new Refusal.NoticeInvalid(List.of(new Fault("/workdays/0", "weekend", "调休上班的日子应为周六或者周日")))::refused);

        Api.problem(propose(BODY), 422, "notice-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/workdays/0");
    }

    @Test
    void missingPartsAreNamedBeforeTheUseCaseRuns() {
        Api.problem(propose("{\"number\": \"国办发明电〔2026〕6号\", \"year\": 2027}"), 422, "request-invalid")
                .jsonPath("$.faults[?(@.path == '/issued')].rule")
                .isEqualTo("required")
                .jsonPath("$.faults[?(@.path == '/holidays')].rule")
                .isEqualTo("required");
    }

    @Test
    void aNumberThatIsTakenIsAConflict() {
        propose = _ -> Mono.error(new Refusal.NoticeNumberTaken(NOTICE.number().value())::refused);

        Api.problem(propose(BODY), 409, "notice-number-taken")
                .jsonPath("$.number")
                .isEqualTo(NOTICE.number().value());
    }

    @Test
    void theDiffCountsItsEffectsByMatterAndOffice() {
        read = _ -> Mono.just(recorded(1, Optional.of(done())));

        client().get()
                .uri("/api/v1/admin/calendars/{id}", ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches(HttpHeaders.ETAG, "\"1\\.[0-9a-f]+\"")
                .expectBody()
                .jsonPath("$.diff.effects[?(@.effect == 'held')].sides")
                .isEqualTo(3)
                .jsonPath("$.diff.effects[?(@.effect == 'later')].matters")
                .isEqualTo(0)
                .jsonPath("$.diff.tallies[0].office")
                .isEqualTo("work-injury")
                .jsonPath("$.proposed.by")
                .isEqualTo(ADMINISTRATOR.id().value().toString());
    }

    @Test
    void theRegisterListsAppliedAndProposedNotices() {
        list = _ -> Mono.just(List.of(
                recorded(1, Optional.of(done())),
                new RecordedNotice(
                        UUID.randomUUID(),
                        0,
                        NOTICE,
                        true,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));

        client().get()
                .uri("/api/v1/admin/calendars")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].counts")
                .isEqualTo(false)
                .jsonPath("$.items[1].counts")
                .isEqualTo(true)
                .jsonPath("$.items[1].proposed")
                .doesNotExist();
    }

    @Test
    void theMovedMattersAreListedByNumberAndOfficeOnly() {
        changes = query -> {
            assertThat(query).isEqualTo(new ListRecalculated.Query(ADMINISTRATOR, ID, Optional.of("here"), 1));
            return Mono.just(new Page<>(List.of(aMatter()), Optional.of("further"), 7));
        };

        client().get()
                .uri("/api/v1/admin/calendars/{id}/changes?after=here&limit=1", ID)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].changes[0].effect")
                .isEqualTo("held")
                .jsonPath("$.items[0].changes[0].before.day")
                .isEqualTo("2027-01-04")
                .jsonPath("$.items[0].id")
                .doesNotExist()
                .jsonPath("$.total")
                .isEqualTo(7);
    }

    @Test
    void itIsAppliedAtTheVersionThatWasRead() {
        var asked = new AtomicReference<ApplyNotice.Command>();
        apply = command -> {
            asked.set(command);
            return Mono.just(recorded(2, Optional.of(done())));
        };

        apply("\"1.5d41402a\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody();

        assertThat(asked.get()).isEqualTo(new ApplyNotice.Command(ADMINISTRATOR, ID, 1));
    }

    @Test
    void itIsNotAppliedBeforeItsChangesCouldBeRead() {
        apply = _ -> Mono.error(new Refusal.DiffUnfinished(NOTICE.number().value())::refused);
        Api.problem(apply("\"0\""), 409, "diff-unfinished");

        apply = _ -> Mono.error(new Refusal.ChangedMeanwhile(2)::refused);
        Api.problem(apply("\"1\""), 412, "changed-meanwhile")
                .jsonPath("$.present")
                .isEqualTo(2);

        apply = _ -> Mono.error(new Refusal.NoticeApplied(NOTICE.number().value())::refused);
        Api.problem(apply("\"1\""), 409, "notice-applied");

        apply = _ -> Mono.error(new Refusal.NoticeUnknown(ID)::refused);
        Api.problem(apply("\"1\""), 404, "notice-unknown");
    }

    @Test
    void aProposalIsWithdrawn() {
        var asked = new AtomicReference<WithdrawNotice.Command>();
        withdraw = command -> {
            asked.set(command);
            return Mono.empty();
        };

        client().delete()
                .uri("/api/v1/admin/calendars/{id}", ID)
                .header(HttpHeaders.IF_MATCH, "\"1\"")
                .exchange()
                .expectStatus()
                .isNoContent()
                .expectBody()
                .isEmpty();

        assertThat(asked.get()).isEqualTo(new WithdrawNotice.Command(ADMINISTRATOR, ID, 1));
    }

    private static final String BODY = """
            {"number": "国办发明电〔2026〕6号", "issued": "2026-11-20", "year": 2027, "holidays": ["2027-01-01"],
             "workdays": [], "source": "国务院办公厅"}""";

    private ResponseSpec propose(String body) {
        return client().post()
                .uri("/api/v1/admin/calendars")
                .header("Idempotency-Key", "key-1")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec apply(String version) {
        return client().post()
                .uri("/api/v1/admin/calendars/{id}/application", ID)
                .header(HttpHeaders.IF_MATCH, version)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(ADMINISTRATOR, new NoticeController(list, read, changes, propose, apply, withdraw));
    }

    private static RecordedNotice recorded(long version, Optional<RecalculationProgress> diff) {
        return new RecordedNotice(
                ID,
                version,
                NOTICE,
                false,
                Optional.of(new Mark(ADMINISTRATOR.id(), NOW)),
                Optional.empty(),
                diff,
                Optional.empty());
    }

    private static RecalculationProgress counting() {
        return new RecalculationProgress(NOW, Optional.empty(), 0, 0, 0, 0, 0, Optional.empty(), List.of());
    }

    private static RecalculationProgress done() {
        return new RecalculationProgress(
                NOW,
                Optional.of(NOW.plusSeconds(40)),
                1_000_000,
                1_000_000,
                1_200_000,
                0,
                1,
                Optional.of("TimeoutException"),
                List.of(new Tally(
                        new OfficeCode("work-injury"), new MatterCode("injury-determination"), Effect.HELD, 3, 2)));
    }

    private static RecalculatedMatter aMatter() {
        var change = new Change(
                LimitBasis.COMMITTED,
                new Due(LocalDate.of(2027, 1, 4), null, true),
                new Due(LocalDate.of(2027, 1, 4), null, false),
                Effect.HELD);
        return new RecalculatedMatter(
                new MatterId(UUID.randomUUID()),
                new MatterNumber(BundleNumber.of("JY", LocalDate.of(2026, 11, 23), 7), 2),
                new MatterCode("injury-determination"),
                new OfficeCode("work-injury"),
                List.of(new ChangedSide(new ClockCode("review"), change)));
    }
}
