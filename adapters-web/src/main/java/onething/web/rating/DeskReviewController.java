package onething.web.rating;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.in.rating.ListReviews;
import onething.application.port.in.rating.ReadReview;
import onething.application.port.in.rating.TakeReviewStep;
import onething.application.port.in.rating.TakeReviewStep.Step;
import onething.domain.code.WireNamed;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.RatingKey;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.refusal.Refusal.ReviewUnknown;
import onething.web.wire.RequestReader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/// 差评核实整改: the low ratings that wait for somebody who took no part in the matter.
@RestController
@RequestMapping("/api/v1/desk/ratings")
class DeskReviewController {

    private final ListReviews listReviews;
    private final ReadReview readReview;
    private final TakeReviewStep takeReviewStep;

    DeskReviewController(ListReviews listReviews, ReadReview readReview, TakeReviewStep takeReviewStep) {
        this.listReviews = listReviews;
        this.readReview = readReview;
        this.takeReviewStep = takeReviewStep;
    }

    @GetMapping
    Mono<RowsView> list(Actor who) {
        return listReviews
                .list(who)
                .map(ReviewMapper.INSTANCE::toView)
                .collectList()
                .map(RowsView::new);
    }

    @GetMapping("/{matter}/{point}")
    Mono<ReviewedView> read(Actor who, @PathVariable UUID matter, @PathVariable String point) {
        return readReview.read(new ReadReview.Query(who, key(matter, point))).map(ReviewMapper.INSTANCE::toView);
    }

    @PostMapping("/{matter}/{point}/verification")
    Mono<ReviewedView> verify(
            Actor who,
            @PathVariable UUID matter,
            @PathVariable String point,
            @Valid @RequestBody VerificationRequest request) {
        return take(who, key(matter, point), request.toStep());
    }

    @PostMapping("/{matter}/{point}/answer")
    Mono<ReviewedView> answer(
            Actor who,
            @PathVariable UUID matter,
            @PathVariable String point,
            @Valid @RequestBody AnswerRequest request) {
        return take(who, key(matter, point), request.toStep());
    }

    private Mono<ReviewedView> take(Actor who, RatingKey rating, Step step) {
        return takeReviewStep
                .take(new TakeReviewStep.Command(who, rating, step))
                .map(ReviewMapper.INSTANCE::toView);
    }

    /// Nothing was rated at a point that does not exist.
    private static RatingKey key(UUID matter, String point) {
        return WireNamed.find(ContactPoint.class, point)
                .map(known -> new RatingKey(new MatterId(matter), known))
                .orElseThrow(() -> new ReviewUnknown(matter).refused());
    }

    record VerificationRequest(
            @NotBlank String finding, @Nullable String note) {

        Step toStep() {
            var reader = new RequestReader();
            var words = reader.someText("/note", note, RatingReview.LONGEST_TEXT);
            var known = reader.choice("/finding", finding, Finding.class);
            reader.done();
            return new Step.Verify(known.orElseThrow(), words);
        }
    }

    record AnswerRequest(@Nullable String text) {

        Step toStep() {
            var reader = new RequestReader();
            var words = reader.someText("/text", text, RatingReview.LONGEST_TEXT);
            reader.done();
            return new Step.Answer(words);
        }
    }

    record RowsView(List<RowView> items) {}

    record RowView(
            UUID matter,
            String number,
            String title,
            String point,
            String grade,
            Instant given,
            String step,
            LocalDate due,
            boolean overdue) {}

    /// A low rating with its words, for who reviews it.
    record ReviewedView(
            UUID matter, String point, String grade, String comment, Instant at, Optional<ReviewView> review) {}

    record ReviewView(
            String step, LocalDate due, Optional<VerificationView> verification, Optional<AnswerView> answer) {}

    record VerificationView(String finding, String note, Instant at) {}

    record AnswerView(String text, Instant at) {}
}
