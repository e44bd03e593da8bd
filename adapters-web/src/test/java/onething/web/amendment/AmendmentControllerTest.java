package onething.web.amendment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.AmendValue;
import onething.application.port.in.amendment.ListAmendableValues;
import onething.application.port.in.amendment.ListAmendments;
import onething.application.port.in.amendment.OpenAmendment;
import onething.application.port.in.amendment.ReadAmendment;
import onething.application.port.in.amendment.ScheduleAmendment;
import onething.application.port.in.amendment.TakeAmendmentStep;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Decision;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.amendment.AmendmentStage;
import onething.domain.amendment.AmendmentStep;
import onething.domain.amendment.ValueEdit;
import onething.domain.code.GuideCode;
import onething.domain.guide.GuideId;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.AmendmentClosed;
import onething.domain.refusal.Refusal.AmendmentOpen;
import onething.domain.refusal.Refusal.AmendmentOutdated;
import onething.domain.refusal.Refusal.AmendmentUnknown;
import onething.domain.refusal.Refusal.LaterVersion;
import onething.domain.refusal.Refusal.OwnAmendment;
import onething.domain.refusal.Refusal.ValueUnknown;
import onething.domain.refusal.Refusal.VersionInForce;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class AmendmentControllerTest {

    private static final PersonId CHEN = new PersonId(UUID.randomUUID());
    private static final Actor EDITOR = new Actor.Administrator(CHEN, "陈系统");
    private static final Actor APPROVER = new Actor.Administrator(new PersonId(UUID.randomUUID()), "刘系统");
    private static final Mark MADE = new Mark(CHEN, Instant.parse("2026-11-23T01:00:00Z"));
    private static final Source ARTICLE = new Source(Provenance.STATUTE, "新条例 第六十条");
    private static final UUID ID = UUID.fromString("019ab7c8-1a00-7c10-8c00-3f5a2b1c0d09");
    private static final String BASE = "/api/v1/admin/amendments/" + ID;
    private static final String VALUE = """
            {"path": "/offices/work-injury/phone", "value": "0663-8768100", "provenance": "statute",
             "basis": "新条例 第六十条", "why": "更换了电话"}""";

    private Actor caller = EDITOR;
    private ListAmendments list = (_, _) -> Mono.error(new AssertionError("not asked for a list"));
    private OpenAmendment open = _ -> Mono.error(new AssertionError("not asked to open"));
    private ReadAmendment read = (_, _) -> Mono.error(new AssertionError("not asked to read"));
    private ListAmendableValues values = _ -> Mono.error(new AssertionError("not asked for values"));
    private AmendValue amend = _ -> Mono.error(new AssertionError("not asked to amend"));
    private ScheduleAmendment schedule = _ -> Mono.error(new AssertionError("not asked to schedule"));
    private TakeAmendmentStep take = _ -> Mono.error(new AssertionError("not asked for a step"));

    @Test
    void anAmendmentSaysWhatItChangesByWhomWhenWhyAndByWhichArticle() {
        read = (_, _) -> Mono.just(new Versioned<>(anAmendment(), 3));

        client().get().uri(BASE).exchange().expectStatus().isOk().expectBody().json("""
                {"id": "%s", "guide": "labour-rights", "base": 1, "version": 2, "stage": "submitted",
                 "opened": {"by": "%s", "at": "2026-11-23T01:00:00Z"}, "mayApprove": false,
                 "edits": [{
                   "path": "/offices/work-injury/phone", "before": "12333", "after": "0663-8768100",
                   "source": {"provenance": "statute", "basis": "新条例 第六十条"}, "why": "更换了电话",
                   "made": {"by": "%s", "at": "2026-11-23T01:00:00Z"}}],
                 "inForce": {"from": "2027-01-01", "appliesTo": "running-cases", "provenance": "statute",
                   "basis": "新条例 第六十条"},
                 "decided": {"mark": {"by": "%s"}, "remark": "请核对"}}""".formatted(
                        ID, CHEN.value(), CHEN.value(), CHEN.value()));
        Api.isNotReadTwice(client(), BASE);
    }

    @Test
    void oneWhoHasChangedNothingMayApproveIt() {
        caller = APPROVER;
        read = (_, _) -> Mono.just(new Versioned<>(anAmendment(), 3));
        list = (_, _) -> Mono.just(List.of(anAmendment()));

        client().get()
                .uri(BASE)
                .exchange()
                .expectBody()
                .jsonPath("$.mayApprove")
                .isEqualTo(true);
        client().get()
                .uri("/api/v1/admin/guides/labour-rights/amendments")
                .exchange()
                .expectBody()
                .jsonPath("$.items[0].mayApprove")
                .isEqualTo(true);
    }

    @Test
    void anAmendmentIsOpenedOnTheVersionThatWasRead() {
        var asked = new AtomicReference<OpenAmendment.Command>();
        open = command -> {
            asked.set(command);
            return Mono.just(
                    new Versioned<>(Amendment.open(ID, new GuideId(new GuideCode("labour-rights"), 1), 2, MADE), 0));
        };

        opening("{\"base\": 1}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .location(BASE)
                .expectHeader()
                .valueEquals("ETag", "\"0\"");
        assertThat(asked.get()).isEqualTo(new OpenAmendment.Command(EDITOR, "labour-rights", 1));
    }

    @Test
    void aValueIsChangedWithItsProvenanceInTheVersionThatWasRead() {
        var asked = new AtomicReference<AmendValue.Command>();
        amend = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(anAmendment(), 4));
        };

        changing("/values", VALUE).expectStatus().isOk();
        assertThat(asked.get())
                .isEqualTo(new AmendValue.Command(
                        EDITOR,
                        ID,
                        3,
                        "/offices/work-injury/phone",
                        new Text("0663-8768100"),
                        ARTICLE,
                        new Text("更换了电话")));
    }

    @Test
    void theFirstDayIsSaidWithItsArticle() {
        var asked = new AtomicReference<ScheduleAmendment.Command>();
        schedule = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(anAmendment(), 4));
        };

        changing("/in-force", """
                {"from": "2027-01-01", "appliesTo": "running-cases", "provenance": "statute", "basis": "新条例 第六十条"}""").expectStatus().isOk();
        assertThat(asked.get().inForce()).isEqualTo(force());
    }

    @Test
    void valuesAreListedWithTheirEdits() {
        var value = new AmendableValue(
                "/offices/work-injury/phone", List.of(), AmendableValue.Kind.WORDS, "12333", false, ARTICLE);
        var asked = new AtomicReference<ListAmendableValues.Query>();
        values = query -> {
            asked.set(query);
            return Mono.just(new ListAmendableValues.Found(
                    List.of(new ListAmendableValues.Value(value, Optional.of(edit()))), 7));
        };

        client().get()
                .uri(BASE + "/values?wanted={wanted}&limit=1", "电话")
                .exchange()
                .expectBody()
                .json("""
                        {"items": [{"path": "/offices/work-injury/phone", "also": [], "kind": "words", "value": "12333",
                          "optional": false, "edit": {"kind": "words", "after": "0663-8768100"}}], "total": 7}""");
        assertThat(asked.get().wanted().value()).isEqualTo("电话");
        Api.problem(
                client().get().uri(BASE + "/values?wanted=" + "a".repeat(81)).exchange(), 400, "parameter-invalid");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"step\": \"publish\"}",
                "{\"step\": \"give-back\"}",
                "{\"step\": \"ask-withdrawal\"}",
                "{\"step\": \"give-back\", \"remark\": \"  \"}",
                "{\"remark\": \"好\"}"
            })
    void aStepThatIsNoneOrGivesBackWithoutAReasonIsRefused(String body) {
        Api.problem(stepping(body), 422, "request-invalid");
    }

    @Test
    void aStepIsTakenInTheVersionThatWasRead() {
        var asked = new AtomicReference<TakeAmendmentStep.Command>();
        take = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(anAmendment(), 4));
        };

        stepping("{\"step\": \"approve\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .value("ETag", tag -> assertThat(tag).startsWith("\"4."));
        assertThat(asked.get())
                .isEqualTo(new TakeAmendmentStep.Command(EDITOR, ID, 3, AmendmentStep.APPROVE, Text.NONE));
    }

    @ParameterizedTest
    @CsvSource({"value", "provenance", "basis", "why", "path"})
    void aChangeWithoutItsProvenanceIsRefused(String missing) {
        Api.problem(
                changing("/values", VALUE.replace("\"" + missing + "\"", "\"" + missing + "s\"")),
                422,
                "request-invalid");
    }

    @Test
    void everyRefusalIsSaidInWordsWithWhatIsPossibleInstead() {
        refused(new OwnAmendment(), 403, "own-amendment", "您参与过这次修订，或者由您提出撤回，不能再由您批准。");
        refused(new VersionInForce(LocalDate.of(2027, 1, 1)), 409, "version-in-force", "这一版自 2027-01-01 起施行，不能撤回。");
        refused(new LaterVersion(3), 409, "later-version", "这份办事指南已有第3版，它以这一版为基础，这一版不能撤回。");
        refused(new AmendmentClosed("submitted"), 409, "amendment-closed", "这次修订已经提交，等待批准，不能这样办理。");
        refused(new AmendmentOutdated(3), 409, "amendment-outdated", "这份办事指南的最新版本是第3版，修订依据的不是它。");
        refused(new AmendmentUnknown(ID), 404, "amendment-unknown", "没有找到办事指南的这次修订。");
        refused(new ValueUnknown("/x"), 404, "value-unknown", "办事指南里没有这样一项可以修改的内容。");
        open = _ -> Mono.error(new AmendmentOpen(ID)::refused);
        Api.problem(opening("{\"base\": 1}"), 409, "amendment-open")
                .jsonPath("$.amendment")
                .isEqualTo(ID.toString());
    }

    private void refused(Refusal refusal, int status, String name, String detail) {
        take = _ -> Mono.error(refusal::refused);
        Api.problem(stepping("{\"step\": \"approve\"}"), status, name)
                .jsonPath("$.detail")
                .isEqualTo(detail)
                .jsonPath("$.instead")
                .isNotEmpty();
    }

    private ResponseSpec opening(String body) {
        return client().post()
                .uri("/api/v1/admin/guides/labour-rights/amendments")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec changing(String what, String body) {
        return client().put()
                .uri(BASE + what)
                .header("If-Match", "\"3\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec stepping(String body) {
        return client().post()
                .uri(BASE + "/steps")
                .header("If-Match", "\"3.5d41402a\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(
                caller,
                new AmendmentsController((who, guide) -> list.list(who, guide), command -> open.open(command)),
                new AmendmentController(read, values, amend, schedule, take));
    }

    private static Amendment anAmendment() {
        return new Amendment(
                ID,
                new GuideId(new GuideCode("labour-rights"), 1),
                2,
                MADE,
                Set.of(CHEN),
                List.of(edit()),
                Optional.of(force()),
                AmendmentStage.SUBMITTED,
                Optional.of(new Decision(MADE, new Text("请核对"))));
    }

    private static ValueEdit edit() {
        return new ValueEdit(
                "/offices/work-injury/phone",
                AmendableValue.Kind.WORDS,
                "12333",
                new Text("0663-8768100"),
                ARTICLE,
                new Text("更换了电话"),
                MADE);
    }

    private static InForce force() {
        return new InForce(LocalDate.of(2027, 1, 1), AppliesTo.RUNNING_CASES, List.of(), ARTICLE);
    }
}
