package onething.application.service.rating;

import onething.application.port.in.rating.TakeReviewStep;
import onething.application.port.out.matter.Ratings;
import onething.application.port.out.matter.Ratings.Reviewed;
import onething.application.service.access.ReadRecorder;
import onething.application.service.handling.ActionContexts;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.guide.inquiry.ReviewPeriods;
import onething.domain.matter.ActionContext;
import onething.domain.party.Actor;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingReview;
import reactor.core.publisher.Mono;

/// The reply contains the rating, so the reading is recorded.
public final class TakeReviewStepService implements TakeReviewStep {

    private final Reviews reviews;
    private final Ratings ratings;
    private final ActionContexts contexts;
    private final ReadRecorder recorder;

    public TakeReviewStepService(Reviews reviews, Ratings ratings, ActionContexts contexts, ReadRecorder recorder) {
        this.reviews = reviews;
        this.ratings = ratings;
        this.contexts = contexts;
        this.recorder = recorder;
    }

    @Override
    public Mono<Rating> take(Command command) {
        return reviews.of(command.who(), command.rating())
                .flatMap(found -> recorder.sees(
                        command.who(),
                        found.file(),
                        Papers.RATING,
                        Mono.defer(
                                () -> contexts.of(found.file()).flatMap(context -> taken(command, found, context)))));
    }

    private Mono<Rating> taken(Command command, Reviewed found, ActionContext context) {
        var rating = found.rating();
        return ratings.review(rating.with(next(command, rating.review().orElseThrow(), context)));
    }

    private static RatingReview next(Command command, RatingReview review, ActionContext context) {
        Actor who = command.who();
        return switch (command.step()) {
            case Step.Verify(var finding, var note) ->
                review.verified(who.id(), finding, note, periods(context), context.calendar(), context.now());
            case Step.Answer(var text) -> review.answered(who.id(), text, context.now());
        };
    }

    /// A guide version that has no periods began no review.
    private static ReviewPeriods periods(ActionContext context) {
        return context.bundle().services().inquiries().reviewWithin().orElseThrow();
    }
}
