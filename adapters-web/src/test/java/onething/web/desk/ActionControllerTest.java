package onething.web.desk;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.bothMatters;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.paper.PreviewPaper;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.GroundCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.material.MarkedPlace;
import onething.domain.material.MaterialId;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.MatterChange;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGate;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;
import onething.domain.refusal.Refusal;
import onething.domain.source.Provenance;
import onething.domain.source.Source;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class ActionControllerTest {

    private static final MarkedPlace MARKED = new MarkedPlace(
            new MaterialId(UUID.fromString("01970f7e-2f5b-7c3a-9d61-0a1b2c3d4e5f")), 2, 0.1, 0.25, 0.5, 0.125);
    private static final Source SOURCE = new Source(Provenance.STATUTE, "工伤认定办法 第八条");

    private final MatterChange change = received(aSubmittedBundle(), 2, DETERMINATION, underWay());
    private final AtomicReference<ActOnMatter.Command> asked = new AtomicReference<>();

    private ReadLawfulActions lawful = _ -> Mono.error(new AssertionError("not asked what is lawful"));
    private ActOnMatter act = command -> {
        asked.set(command);
        return Mono.just(new ActOnMatter.Acted(
                change.after(),
                command.version() + 1,
                change.event(),
                List.of(bothMatters(aSubmittedBundle()).getLast().after())));
    };

    private PreviewPaper preview = _ -> Mono.error(new AssertionError("not asked for a preview"));

    @Test
    void aPreviewIsADownloadThatNoDeviceKeeps() {
        preview = command -> {
            asked.set(command);
            return Mono.just(new PreviewPaper.Preview("受理通知书", new byte[] {'%', 'P', 'D', 'F'}));
        };

        preview("{\"action\": \"accept\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PDF)
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectHeader()
                .value(
                        HttpHeaders.CONTENT_DISPOSITION,
                        header -> assertThat(header).startsWith("attachment;"));
        assertThat(asked.get().version()).isEqualTo(3);
    }

    @Test
    void anActionWithoutPaperHasNoPreview() {
        preview = _ -> Mono.empty();

        preview("{\"action\": \"accept\"}").expectStatus().isNoContent();
    }

    @Test
    void anActionIsTakenAndSaysWhatChangedAlongWithIt() {
        act("{\"action\": \"accept\"}")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"")
                .expectBody()
                .jsonPath("$.matter.standing.kind")
                .isEqualTo("under-way")
                .jsonPath("$.event.hash")
                .isNotEmpty()
                .jsonPath("$.alongWith[0].code")
                .isEqualTo("capacity-assessment");

        assertThat(asked.get().who()).isEqualTo(OFFICER_WANG);
        assertThat(asked.get().version()).isEqualTo(3);
        assertThat(asked.get().input().action()).isEqualTo(new ActionCode("accept"));
    }

    /// Which reasons there are says the guide, so the matter itself refuses an unknown one.
    @Test
    void aReasonThatIsNoCodeIsRefused() {
        for (var reason : List.of("看着不像", "ILLEGIBLE", "\u200b")) {
            Api.problem(act("""
                            {"action": "request-supplement", "notice": {"materials": [
                              {"requirement": "records", "finding": "replace", "reason": "%s"}]}}""".formatted(reason)), 422, "request-invalid")
                    .jsonPath("$.faults[0].path")
                    .isEqualTo("/notice/materials/0/reason")
                    .jsonPath("$.faults[0].rule")
                    .isEqualTo("code");
        }
        act("""
                {"action": "request-supplement", "notice": {"materials": [
                  {"requirement": "records", "finding": "replace", "reason": ""}]}}""").expectStatus().isOk();
    }

    @Test
    void aMarkedPlaceBeyondItsPageIsRefused() {
        for (var place : List.of(
                "\"page\": 0, \"left\": 0.1, \"top\": 0.1, \"width\": 0.1, \"height\": 0.1",
                "\"page\": 1, \"left\": 0.8, \"top\": 0.1, \"width\": 0.3, \"height\": 0.1",
                "\"page\": 1, \"left\": 0.1, \"top\": 0.1, \"width\": 1e400, \"height\": 0.1")) {
            Api.problem(act("""
                            {"action": "request-supplement", "notice": {"materials": [
                              {"requirement": "records", "finding": "replace", "reason": "illegible",
                               "marked": {"material": "%s", %s}}]}}""".formatted(MARKED.material().value(), place)), 422, "request-invalid")
                    .jsonPath("$.faults[0].path")
                    .isEqualTo("/notice/materials/0/marked")
                    .jsonPath("$.faults[0].rule")
                    .isEqualTo("place");
        }
    }

    @Test
    void everyPartOfAnActionIsRead() {
        act("""
                {"action": "request-supplement", "outcome": "recognised", "ground": "conclusion-pending",
                 "statement": "请补正", "received": "2026-11-30", "extension": 30,
                 "verdicts": [{"requirement": "diagnosis", "finding": "accepted"}],
                 "notice": {"materials": [
                              {"requirement": "records", "finding": "replace", "reason": "illegible", "note": "看不清",
                               "marked": {"material": "01970f7e-2f5b-7c3a-9d61-0a1b2c3d4e5f", "page": 2,
                                          "left": 0.1, "top": 0.25, "width": 0.5, "height": 0.125}}],
                            "fields": [{"field": "worker.name", "note": "与身份证不一致"}]},
                 "exam": {"at": "2026-12-02T09:30", "place": "市人民医院"},
                 "inputs": {"amount": 1200.50}}""").expectStatus().isOk().expectBody();

        var notice = new SupplementNotice(
                List.of(new Verdict(
                        new MaterialCode("records"),
                        Finding.REPLACE,
                        "illegible",
                        new Text("看不清"),
                        Optional.of(MARKED))),
                List.of(new FieldToCorrect(FieldPath.of("worker.name"), new Text("与身份证不一致"))));
        assertThat(asked.get())
                .isEqualTo(new ActOnMatter.Command(
                        OFFICER_WANG,
                        change.after().file().id(),
                        3,
                        new ActionInput(
                                new ActionCode("request-supplement"),
                                new Text("请补正"),
                                Optional.of(new GroundCode("conclusion-pending")),
                                Optional.of(new OutcomeCode("recognised")),
                                List.of(new Verdict(new MaterialCode("diagnosis"), Finding.ACCEPTED, "", Text.NONE)),
                                new ActionInput.Details(
                                        Optional.of(notice),
                                        Optional.empty(),
                                        Optional.of(new Exam(
                                                LocalDateTime.of(2026, 12, 2, 9, 30), new Line("市人民医院"), false)),
                                        Optional.of(LocalDate.of(2026, 11, 30)),
                                        Optional.of(30)),
                                new Answers(Map.of(
                                        FieldPath.of("input.amount"), new Answer.Number(new BigDecimal("1200.50")))))));
    }

    @Test
    void everyFaultOfAnActionIsNamed() {
        var body = """
                {"action": "Accept It", "verdicts": [{"requirement": "diagnosis", "finding": "perfect"}],
                 "notice": {"fields": [{"field": "name"}]}}""";

        Api.problem(act(body), 422, "request-invalid")
                .jsonPath("$.faults[?(@.path == '/action')].rule")
                .isEqualTo("code")
                .jsonPath("$.faults[?(@.path == '/verdicts/0/finding')].rule")
                .isEqualTo("choice")
                .jsonPath("$.faults[?(@.path == '/notice/fields/0/field')].rule")
                .isEqualTo("unknown-field");
    }

    @Test
    void anImpossibleActionIsAnsweredWithThePossibleOnes() {
        act = _ -> Mono.error(new Refusal.ActionNotLawful(
                "decide", "submitted", "review", List.of("accept", "request-supplement"))::refused);

        Api.problem(act("{\"action\": \"decide\"}"), 409, "action-not-lawful")
                .jsonPath("$.possible.length()")
                .isEqualTo(2);
    }

    @Test
    void ofTwoOfficersAtOnceOneGetsTheCurrentVersion() {
        act = _ -> Mono.error(new Refusal.ChangedMeanwhile(4)::refused);

        Api.problem(act("{\"action\": \"accept\"}"), 412, "changed-meanwhile")
                .jsonPath("$.present")
                .isEqualTo(4);
    }

    @Test
    void anActionForAnotherRoleIsRefused() {
        act = _ -> Mono.error(new Refusal.RoleLacking("approver")::refused);

        Api.problem(act("{\"action\": \"extend\"}"), 403, "role-lacking")
                .jsonPath("$.needed")
                .isEqualTo("approver");
    }

    @Test
    void noActionIsTakenWithoutAVersion() {
        var answer = client().post()
                .uri(
                        "/api/v1/desk/matters/{id}/actions",
                        change.after().file().id().value())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"action\": \"accept\"}")
                .exchange();

        Api.problem(answer, 428, "version-required");
    }

    @Test
    void possibleActionsAreListedWithTheirEffectsOnTheClocks() {
        lawful = _ -> Mono.just(new ReadLawfulActions.Lawful(
                3,
                List.of(),
                List.of(new ReadLawfulActions.Possible(requestSupplement(), List.of())),
                List.of(new ReadLawfulActions.Blocked(
                        new ActionCode("decide"), Optional.empty(), "作出决定", List.of("已听取陈述、申辩"))),
                List.of(new ReadLawfulActions.ForAnother(
                        new ActionCode("approve-decision"), "审查批准处罚", List.of(Role.APPROVER)))));

        client().get()
                .uri(
                        "/api/v1/desk/matters/{id}/actions",
                        change.after().file().id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.actions[0].action.code")
                .isEqualTo("request-supplement")
                .jsonPath("$.actions[0].action.takes")
                .isEqualTo(List.of("ground", "statement", "notice"))
                .jsonPath("$.actions[0].action.needs")
                .isEqualTo(List.of("ground", "notice"))
                .jsonPath("$.actions[0].action.effects[0].effect")
                .isEqualTo("await-supplement")
                .jsonPath("$.actions[0].action.effects[0].clock")
                .isEqualTo("review")
                .jsonPath("$.actions[0].action.inputs[0].kind.options[0].code")
                .isEqualTo("post")
                .jsonPath("$.blocked[0].missing[0]")
                .isEqualTo("已听取陈述、申辩")
                .jsonPath("$.forAnother[0].title")
                .isEqualTo("审查批准处罚")
                .jsonPath("$.forAnother[0].by")
                .isEqualTo(List.of("approver"));
    }

    private static ActionGuide requestSupplement() {
        var by = new FieldKind.Choice(
                List.of(new FieldKind.Option("post", "邮寄"), new FieldKind.Option("online", "线上")), false);
        return new ActionGuide(
                new ActionCode("request-supplement"),
                ActionKind.REQUEST_SUPPLEMENT,
                "补正",
                new ActionGuide.Scope(
                        Set.of(StandingKind.SUBMITTED), Set.of(Role.OFFICER), ClockGate.OPEN, MilestoneRule.NONE),
                new ActionGuide.Result(
                        List.of(new ClockEffect.AwaitSupplement(new ClockCode("review"))),
                        new Target.ToReturned(),
                        new PaperCode("supplement-notice")),
                new ActionGuide.Form(
                        List.of(),
                        List.of(new ActionGuide.Ground(new GroundCode("incomplete"), "材料不齐", "工伤认定办法 第八条")),
                        List.of(new FormField(
                                FieldPath.of("input.service"), "送达方式", by, true, Condition.ALWAYS, "", SOURCE)),
                        List.of()),
                SOURCE);
    }

    private ResponseSpec preview(String body) {
        return client().post()
                .uri(
                        "/api/v1/desk/matters/{id}/actions/preview",
                        change.after().file().id().value())
                .header(HttpHeaders.IF_MATCH, "\"3\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec act(String body) {
        return client().post()
                .uri(
                        "/api/v1/desk/matters/{id}/actions",
                        change.after().file().id().value())
                .header(HttpHeaders.IF_MATCH, "\"3\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(OFFICER_WANG, new ActionController(lawful, act, preview));
    }
}
