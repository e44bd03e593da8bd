package onething.web.bundle;

import static onething.web.Callers.LI_NA;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import onething.application.port.in.bundle.ReadAnswers;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;

class AnswersControllerTest {

    @Test
    void theAnswersAreUnmaskedAndNotCached() {
        var phone = Map.<FieldPath, Answer>of(FieldPath.of("worker.phone"), new Answer.Text("13800138000"));

        get(_ -> Mono.just(new Answers(phone)))
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody()
                .jsonPath("$.answers.worker.phone")
                .isEqualTo("13800138000");
    }

    @Test
    void anOldProofIsRequestedAgain() {
        var answer = get(_ -> Mono.error(new StepUpRequired(Duration.ofMinutes(5))::refused));

        answer.expectHeader().valueMatches("WWW-Authenticate", ".*insufficient_user_authentication.*max_age=300.*");
        Api.problem(answer, 401, "step-up-required");
    }

    private static ResponseSpec get(ReadAnswers readAnswers) {
        return Api.of(LI_NA, new AnswersController(readAnswers))
                .get()
                .uri("/api/v1/bundles/{bundle}/answers", UUID.randomUUID())
                .exchange();
    }
}
