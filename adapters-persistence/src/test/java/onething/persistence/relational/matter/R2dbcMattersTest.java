package onething.persistence.relational.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.handedIn;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.application.port.out.matter.DeskContract;
import onething.application.port.out.matter.DeskCountsContract;
import onething.application.port.out.matter.MattersContract;
import onething.application.port.out.matter.Messages;
import onething.application.port.out.matter.MessagesContract;
import onething.application.port.out.matter.PastStatesContract;
import onething.application.port.out.matter.Ratings;
import onething.application.port.out.matter.RatingsContract;
import onething.application.port.out.matter.SearchContract;
import onething.domain.matter.MatterFile;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Answer;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.rating.RatingReview.Verification;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.text.Text;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class R2dbcMattersTest extends OnPostgres
        implements MattersContract,
                PastStatesContract,
                DeskContract,
                DeskCountsContract,
                SearchContract,
                MessagesContract,
                RatingsContract {

    @Override
    public Ratings ratings() {
        return new R2dbcRatings(TestPostgres.database(), TestPostgres.reporterCipher());
    }

    @Override
    public Messages messages() {
        return new R2dbcMessages(TestPostgres.database(), TestPostgres.reporterCipher());
    }

    @Test
    void theAnswerToALowRatingEntersTheOutboxOnceAndTheStepBeforeDoesNot() {
        var matter = handedIn(bundles(), closed()).after().file();
        var due = LocalDate.of(2026, 11, 24);
        var rating = new Rating(
                matter.id(),
                ContactPoint.END,
                Grade.DISSATISFIED,
                Text.NONE,
                MONDAY_MORNING,
                Optional.of(new RatingReview(due, Optional.empty(), Optional.empty())));
        ratings().add(rating).block();
        var found = Optional.of(new Verification(somebody(), Finding.CLEAR, new Text("情况属实"), MONDAY_MORNING));
        ratings()
                .review(rating.with(new RatingReview(due, found, Optional.empty())))
                .block();
        assertThat(told(matter)).isEmpty();

        var answer = Optional.of(new Answer(somebody(), new Text("已经整改"), MONDAY_MORNING));
        var answered = rating.with(new RatingReview(due, found, answer));
        ratings().review(answered).block();
        ratings()
                .review(answered)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ReviewNotAtStep("done")));

        assertThat(told(matter)).containsExactly(matter.applicant().value());
    }

    private static List<UUID> told(MatterFile matter) {
        return TestPostgres.database()
                .sql("select recipient from notifications where matter = :matter and cause = 'RATING_ANSWERED'")
                .bind("matter", matter.id().value())
                .map(row -> row.get("recipient", UUID.class))
                .all()
                .collectList()
                .block();
    }
}
