package onething.web.matter;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.application.port.out.matter.StoredFixtures.returned;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Versioned;
import onething.application.port.in.matter.ConfirmExam;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.in.matter.SupplementMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.material.MaterialId;
import onething.domain.matter.Matter;
import onething.domain.rating.Rating;
import onething.domain.refusal.Refusal;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class ApplicantActionControllerTest {

    private final Matter matter =
            received(aSubmittedBundle(), 2, DETERMINATION, returned()).after();

    private SupplementMatter supplement = _ -> Mono.error(new AssertionError("not asked to supplement"));
    private WithdrawMatter withdraw = _ -> Mono.error(new AssertionError("not asked to withdraw"));
    private ConfirmExam confirm = _ -> Mono.error(new AssertionError("not asked to confirm"));
    private RateMatter rate = _ -> Mono.error(new AssertionError("not asked to rate"));

    @Test
    void aSupplementHoldsEverythingTheNoticeAskedFor() {
        var asked = new AtomicReference<SupplementMatter.Command>();
        supplement = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(matter, 5));
        };
        var file = new MaterialId(matter.file().id().value());
        var first = new MaterialId(new UUID(9, 9));

        post("supplement", """
                {"materials": ["%s", "%s"],
                 "corrections": {"worker": {"name": "李娜"}},
                 "clarifications": {"diagnosis": "以病历为准"},
                 "note": "已补齐"}""".formatted(first.value(), file.value()))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"5\"")
                .expectBody()
                .jsonPath("$.standing.notice.fields[0].field")
                .isEqualTo("worker.name");

        assertThat(asked.get().materials()).containsExactly(first, file);
        assertThat(asked.get())
                .isEqualTo(new SupplementMatter.Command(
                        LI_NA,
                        matter.file().id(),
                        4,
                        new LinkedHashSet<>(List.of(first, file)),
                        Map.of(FieldPath.of("worker.name"), new Answer.Text("李娜")),
                        Map.of(new MaterialCode("diagnosis"), new Text("以病历为准")),
                        new Text("已补齐")));
    }

    @Test
    void anEmptyCorrectionIsRefused() {
        Api.problem(post("supplement", "{\"corrections\": {\"worker\": {\"name\": null}}}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/corrections/worker/name");
    }

    @Test
    void itemsOutsideTheNoticeAreNamed() {
        supplement = _ -> Mono.error(new Refusal.InputsInvalid("supplement", List.of())::refused);

        Api.problem(post("supplement", "{}"), 422, "inputs-invalid");
    }

    @Test
    void aMatterIsWithdrawn() {
        withdraw = command -> Mono.just(new Versioned<>(matter, command.version() + 1));

        post("withdrawal", "{\"reason\": \"已与单位协商解决\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(5);
    }

    @Test
    void aReasonThatIsTooLongIsRefused() {
        Api.problem(post("withdrawal", "{\"reason\": \"" + "长".repeat(501) + "\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/reason");
    }

    @Test
    void aReasonThatIsNoTextIsRefused() {
        Api.problem(post("withdrawal", "{\"reason\": \"x\\u0000y\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].rule")
                .isEqualTo("not-text");
    }

    @Test
    void aNumberInPlaceOfAReasonIsRefused() {
        Api.problem(post("withdrawal", "{\"reason\": 5}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/reason")
                .jsonPath("$.faults[0].rule")
                .isEqualTo("type");
    }

    @Test
    void aCommentWithHalfACharacterIsRefused() {
        Api.problem(
                        post("rating", "{\"point\": \"end\", \"grade\": \"satisfied\", \"comment\": \"\\ud842\"}"),
                        422,
                        "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/comment");
    }

    @Test
    void anImpossibleActionIsAnsweredWithThePossibleOnes() {
        withdraw = _ -> Mono.error(new Refusal.ActionNotLawful("withdraw", "closed", "service", List.of())::refused);

        Api.problem(post("withdrawal", "{}"), 409, "action-not-lawful")
                .jsonPath("$.possible")
                .isEmpty();
    }

    @Test
    void anExamIsConfirmed() {
        confirm = command -> Mono.just(new Versioned<>(matter, command.version() + 1));

        request("exam-confirmation").exchange().expectStatus().isOk().expectBody();
    }

    @Test
    void anEndedMatterIsRated() {
        rate = command -> Mono.just(new Rating(
                command.matter(),
                command.point(),
                command.grade(),
                new Text(command.comment().value()),
                MONDAY_MORNING));

        post("rating", "{\"point\": \"acceptance\", \"grade\": \"very-satisfied\", \"comment\": \"办得很快\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.grade")
                .isEqualTo("very-satisfied");
    }

    @Test
    void anUnknownGradeIsRefusedWithTheKnownOnes() {
        Api.problem(post("rating", "{\"point\": \"end\", \"grade\": \"five-stars\"}"), 422, "request-invalid")
                .jsonPath("$.faults[0].path")
                .isEqualTo("/grade");
    }

    private ResponseSpec post(String what, String body) {
        return request(what)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec request(String what) {
        return Api.of(LI_NA, new ApplicantActionController(supplement, withdraw, confirm, rate))
                .post()
                .uri("/api/v1/matters/{id}/{what}", matter.file().id().value(), what)
                .header(HttpHeaders.IF_MATCH, "\"4\"");
    }
}
