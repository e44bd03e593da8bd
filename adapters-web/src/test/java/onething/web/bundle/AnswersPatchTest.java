package onething.web.bundle;

import static onething.application.port.out.matter.StoredFixtures.aDraft;
import static onething.web.Api.problem;
import static onething.web.Callers.LI_NA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.bundle.ReviseAnswers;
import onething.domain.bundle.Bundle;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.FormReport;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

/// Answers are changed by a merge patch, over the version that was read.
class AnswersPatchTest {

    private static final MediaType MERGE_PATCH = MediaType.parseMediaType(BundleController.MERGE_PATCH);
    private static final FormReport LACKS_A_NAME =
            new FormReport(List.of(new Fault("/answers/worker/name", "required", "请填写姓名")), List.of());

    private final Bundle.Draft draft = aDraft();

    private ReviseAnswers revise = AnswersPatchTest::notAsked;

    @Test
    void aMergePatchChangesFieldsAndClearsFieldsAndSections() {
        var asked = new AtomicReference<ReviseAnswers.Command>();
        revise = command -> {
            asked.set(command);
            return Mono.just(new ReviseAnswers.Revised(draft, 4, LACKS_A_NAME));
        };

        patch("""
                {"answers": {
                    "worker": {"name": "李娜", "phone": null},
                    "wages": {"owed": 1200.50, "promised": true, "months": ["jan", "feb"]},
                    "injury": null
                }}""", "\"3\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"")
                .expectBody()
                .jsonPath("$.faults.length()")
                .isEqualTo(1);

        var command = asked.get();
        assertThat(command.version()).isEqualTo(3);
        assertThat(command.changed())
                .isEqualTo(Map.of(
                        FieldPath.of("worker.name"), new Answer.Text("李娜"),
                        FieldPath.of("wages.owed"), new Answer.Number(new BigDecimal("1200.50")),
                        FieldPath.of("wages.promised"), new Answer.Flag(true),
                        FieldPath.of("wages.months"), new Answer.Choices(List.of("jan", "feb"))));
        assertThat(command.cleared()).containsExactly(FieldPath.of("worker.phone"));
        assertThat(command.clearedSections()).containsExactly(new SectionCode("injury"));
    }

    @Test
    void theETagThatWasReadIsAcceptedForAChange() {
        var asked = new AtomicReference<Long>();
        revise = command -> {
            asked.set(command.version());
            return Mono.just(new ReviseAnswers.Revised(draft, 4, LACKS_A_NAME));
        };

        patch("{\"answers\": {}}", "\"3.5d41402abc4b2a76\"")
                .expectStatus()
                .isOk()
                .expectBody();

        assertThat(asked).hasValue(3L);
    }

    @Test
    void everyFaultOfAPatchIsNamed() {
        var body = """
                {"number": "JY1", "answers": {
                    "Worker": {"name": "a"},
                    "worker": {"first name": "a", "age": {"years": 3}, "pay": 1e999999999},
                    "wages": 3
                }}""";

        problem(patch(body, "\"3\""), 422, "request-invalid")
                .jsonPath("$.faults[?(@.path == '/number')].rule")
                .isEqualTo("unknown-property")
                .jsonPath("$.faults[?(@.path == '/answers/Worker')].rule")
                .isEqualTo("unknown-section")
                .jsonPath("$.faults[?(@.path == '/answers/worker/first name')].rule")
                .isEqualTo("unknown-field")
                .jsonPath("$.faults[?(@.path == '/answers/worker/age')].rule")
                .isEqualTo("type")
                .jsonPath("$.faults[?(@.path == '/answers/worker/pay')].rule")
                .isEqualTo("range")
                .jsonPath("$.faults[?(@.path == '/answers/wages')].rule")
                .isEqualTo("type");
    }

    @Test
    void aPatchIsAMergePatch() {
        var answer = client().patch()
                .uri("/api/v1/bundles/{id}", draft.id().value())
                .header(HttpHeaders.IF_MATCH, "\"3\"")
                .contentType(APPLICATION_JSON)
                .bodyValue("{}")
                .exchange();

        answer.expectHeader().valueEquals("Accept-Patch", BundleController.MERGE_PATCH);
        problem(answer, 415, "content-type-unsupported");
    }

    @Test
    void anInvalidVersionIsRefused() {
        problem(patch("{}", "*"), 400, "parameter-invalid");
        problem(patch("{}", "three"), 400, "parameter-invalid");
    }

    @Test
    void aStaleVersionGetsTheCurrentOne() {
        revise = _ -> Mono.error(new Refusal.ChangedMeanwhile(7)::refused);

        var answer = patch("{\"answers\": {}}", "\"3\"");

        answer.expectHeader().valueEquals(HttpHeaders.ETAG, "\"7\"");
        problem(answer, 412, "changed-meanwhile").jsonPath("$.present").isEqualTo(7);
    }

    @Test
    void everyFaultyFieldIsNamedByItsPath() {
        var faults = List.of(
                new Fault("/answers/worker/idNumber", "id-card-check", "请核对"),
                new Fault("/answers/worker/name", "length", "最多50字"));
        revise = _ -> Mono.error(new Refusal.AnswersInvalid(faults)::refused);

        problem(patch("{\"answers\": {}}", "\"3\""), 422, "answers-invalid")
                .jsonPath("$.faults.length()")
                .isEqualTo(2);
    }

    private ResponseSpec patch(String body, String ifMatch) {
        return client().patch()
                .uri("/api/v1/bundles/{id}", draft.id().value())
                .header(HttpHeaders.IF_MATCH, ifMatch)
                .contentType(MERGE_PATCH)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(
                LI_NA,
                new BundleController(
                        AnswersPatchTest::notAsked,
                        AnswersPatchTest::notAsked,
                        AnswersPatchTest::notAsked,
                        revise,
                        AnswersPatchTest::notAsked,
                        AnswersPatchTest::notAsked));
    }

    private static <T> Mono<T> notAsked(Object what) {
        return Mono.error(new AssertionError("not asked to " + what));
    }
}
