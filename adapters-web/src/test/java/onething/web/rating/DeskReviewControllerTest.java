package onething.web.rating;

import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.aSubmittedBundle;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.received;
import static onething.web.Callers.OFFICER_WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.in.rating.ListReviews;
import onething.application.port.in.rating.ReadReview;
import onething.application.port.in.rating.TakeReviewStep;
import onething.domain.matter.MatterFile;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Answer;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.rating.RatingReview.Step;
import onething.domain.rating.RatingReview.Verification;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.refusal.Refusal.ReviewUnknown;
import onething.domain.text.Text;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class DeskReviewControllerTest {

    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    private final MatterFile file =
            received(aSubmittedBundle(), 2, DETERMINATION, closed()).after().file();
    private final AtomicReference<TakeReviewStep.Command> taken = new AtomicReference<>();
    private ListReviews list = _ -> Flux.error(new AssertionError("not asked to list"));
    private ReadReview read = _ -> Mono.error(new AssertionError("not asked to read"));
    private TakeReviewStep take = command -> {
        taken.set(command);
        return Mono.just(rating(true));
    };

    @Test
    void theListNamesMattersAndDaysButNoWords() {
        list = _ -> Flux.just(new ListReviews.Row(
                file, "工伤认定", ContactPoint.END, Grade.VERY_DISSATISFIED, MONDAY_MORNING, Step.VERIFY, TUESDAY, true));

        client().get()
                .uri("/api/v1/desk/ratings")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].matter")
                .isEqualTo(file.id().value().toString())
                .jsonPath("$.items[0].grade")
                .isEqualTo("very-dissatisfied")
                .jsonPath("$.items[0].step")
                .isEqualTo("verify")
                .jsonPath("$.items[0].due")
                .isEqualTo("2026-11-24")
                .jsonPath("$.items[0].overdue")
                .isEqualTo(true)
                .jsonPath("$.items[0].comment")
                .doesNotExist();
    }

    @Test
    void aRatingIsReadWithItsWords() {
        read = _ -> Mono.just(rating(false));

        client().get()
                .uri("/api/v1/desk/ratings/{matter}/end", file.id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.comment")
                .isEqualTo("跑了三趟")
                .jsonPath("$.review.step")
                .isEqualTo("verify")
                .jsonPath("$.review.verification")
                .doesNotExist();
    }

    @Test
    void whatWasFoundAndAnsweredIsTaken() {
        post("verification", "{\"finding\": \"complicated\", \"note\": \"两次告知不一致\"}")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.review.verification.finding")
                .isEqualTo("complicated")
                .jsonPath("$.review.answer.text")
                .isEqualTo("已经整改");
        assertThat(taken.get().step())
                .isEqualTo(new TakeReviewStep.Step.Verify(Finding.COMPLICATED, new Text("两次告知不一致")));

        post("answer", "{\"text\": \"已经整改\"}").expectStatus().isOk();
        assertThat(taken.get().step()).isEqualTo(new TakeReviewStep.Step.Answer(new Text("已经整改")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"finding\": \"clear\"}", "{\"finding\": \"odd\", \"note\": \"查过\"}", "{\"note\": \"查过\"}"})
    void aFindingNeedsItsWords(String body) {
        Api.problem(post("verification", body), 422, "request-invalid");
        assertThat(taken.get()).isNull();
    }

    @Test
    void whatCannotBeDoneHasAName() {
        take = _ -> Mono.error(new ReviewNotAtStep("answer")::refused);
        Api.problem(post("verification", "{\"finding\": \"clear\", \"note\": \"查过\"}"), 409, "review-not-at-step")
                .jsonPath("$.step")
                .isEqualTo("answer");
        take = _ -> Mono.error(new ReviewUnknown(file.id().value())::refused);
        Api.problem(post("answer", "{\"text\": \"已经整改\"}"), 404, "review-unknown");
    }

    private Rating rating(boolean done) {
        return new Rating(
                file.id(),
                ContactPoint.END,
                Grade.VERY_DISSATISFIED,
                new Text("跑了三趟"),
                MONDAY_MORNING,
                Optional.of(new RatingReview(
                        TUESDAY,
                        Optional.of(new Verification(
                                        OFFICER_WANG.id(), Finding.COMPLICATED, new Text("两次告知不一致"), MONDAY_MORNING))
                                .filter(_ -> done),
                        Optional.of(new Answer(OFFICER_WANG.id(), new Text("已经整改"), MONDAY_MORNING))
                                .filter(_ -> done))));
    }

    private ResponseSpec post(String step, String body) {
        return client().post()
                .uri("/api/v1/desk/ratings/{matter}/end/{step}", file.id().value(), step)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(OFFICER_WANG, new DeskReviewController(list, read, take));
    }
}
