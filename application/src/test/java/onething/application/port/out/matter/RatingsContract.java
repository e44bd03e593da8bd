package onething.application.port.out.matter;

import static onething.application.port.out.matter.StoredFixtures.handedIn;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.Rating;
import onething.domain.rating.RatingReview.Answer;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.rating.RatingReview.Verification;
import onething.domain.rating.RatingReview;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

/// What [Ratings] promises.
public interface RatingsContract {

    LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    Bundles bundles();

    Matters matters();

    Ratings ratings();

    @Test
    default void returnsEachGradeAsItWasGiven() {
        Stream.of(Grade.values()).forEach(grade -> {
            var rating = new Rating(aMatter(), grade, new Text("办得很快，谢谢。"), MONDAY_MORNING);

            ratings()
                    .add(rating)
                    .then(ratings().find(rating.matter()))
                    .as(StepVerifier::create)
                    .expectNext(rating)
                    .verifyComplete();
        });
    }

    @Test
    default void aMatterNotRatedHasNoRating() {
        ratings().find(aMatter()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void theFirstRatingOfAMatterIsFinal() {
        var matter = aMatter();

        var given = Flux.range(0, 20)
                .flatMap(
                        second -> ratings()
                                .add(new Rating(
                                        matter, Grade.SATISFIED, Text.NONE, MONDAY_MORNING.plusSeconds(second))),
                        20)
                .distinct()
                .collectList()
                .block();

        assertThat(given).containsExactly(ratings().find(matter).block());
    }

    @Test
    default void aLowRatingIsReviewedStepByStep() {
        var matter = aMatter();
        var given = low(matter, MONDAY);
        assertThat(ratings().add(given).block()).isEqualTo(given);

        var verified = given.with(new RatingReview(
                MONDAY.plusDays(5),
                Optional.of(new Verification(
                        somebody(), Finding.COMPLICATED, new Text("需要核对窗口录像"), MONDAY_MORNING.plusSeconds(60))),
                Optional.empty()));
        ratings().review(verified).block();
        assertThat(ratings().find(matter).block()).isEqualTo(verified);
        assertThat(waiting(somebody(), matter)).containsExactly(verified);

        var answered = verified.with(new RatingReview(
                MONDAY.plusDays(5),
                verified.review().orElseThrow().verification(),
                Optional.of(new Answer(somebody(), new Text("已经加开窗口"), MONDAY_MORNING.plusSeconds(120)))));
        ratings().review(answered).block();
        assertThat(ratings().find(matter).block()).isEqualTo(answered);
        assertThat(waiting(somebody(), matter)).isEmpty();
    }

    @Test
    default void ofTwoWhoTakeTheSameStepOneSucceeds() {
        var matter = aMatter();
        var given = low(matter, MONDAY);
        ratings().add(given).block();
        var verified = given.with(new RatingReview(
                MONDAY,
                Optional.of(new Verification(somebody(), Finding.CLEAR, new Text("情况属实"), MONDAY_MORNING)),
                Optional.empty()));
        ratings().review(verified).block();

        ratings()
                .review(verified)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ReviewNotAtStep("answer")));
    }

    @Test
    default void theEarliestLastDayComesFirstAndAnotherOfficeSeesNothing() {
        var later = aMatter();
        var sooner = aMatter();
        ratings().add(low(later, LocalDate.of(1990, 1, 3))).block();
        ratings().add(low(sooner, LocalDate.of(1990, 1, 2))).block();

        assertThat(reviews(WORK_INJURY, RONGCHENG, somebody(), Optional.empty())
                        .map(Rating::matter)
                        .filter(List.of(later, sooner)::contains)
                        .collectList()
                        .block())
                .containsExactly(sooner, later);
        assertThat(reviews(new OfficeCode("inspection"), RONGCHENG, somebody(), Optional.of(later))
                        .collectList()
                        .block())
                .isEmpty();
        assertThat(reviews(WORK_INJURY, new DistrictCode("445281"), somebody(), Optional.of(later))
                        .collectList()
                        .block())
                .isEmpty();
        assertThat(reviews(WORK_INJURY, new DistrictCode("445200"), somebody(), Optional.of(later))
                        .collectList()
                        .block())
                .hasSize(1);
    }

    @Test
    default void whoClaimedTheMatterOrActedOnItDoesNotLearnOfItsRating() {
        var received = handedIn(bundles(), underWay());
        var matter = received.after().file().id();
        var claimant = somebody();
        matters()
                .claim(new Versioned<>(next(received, closed()), 0), Optional.of(claimant))
                .block();
        ratings().add(low(matter, MONDAY)).block();

        assertThat(waiting(claimant, matter)).isEmpty();
        assertThat(waiting(received.event().actor().orElseThrow(), matter))
                .as("the actor of an event")
                .isEmpty();
        assertThat(waiting(somebody(), matter)).hasSize(1);
    }

    private List<Rating> waiting(PersonId reader, MatterId matter) {
        return reviews(WORK_INJURY, RONGCHENG, reader, Optional.of(matter))
                .collectList()
                .block();
    }

    private Flux<Rating> reviews(OfficeCode office, DistrictCode district, PersonId reader, Optional<MatterId> matter) {
        return ratings()
                .reviews(new Ratings.Wanted(office, district, reader, matter, 1_000))
                .map(Ratings.Reviewed::rating);
    }

    private static Rating low(MatterId matter, LocalDate due) {
        return new Rating(
                matter,
                Grade.DISSATISFIED,
                new Text("跑了三趟"),
                MONDAY_MORNING,
                Optional.of(new RatingReview(due, Optional.empty(), Optional.empty())));
    }

    private MatterId aMatter() {
        return handedIn(bundles(), closed()).after().file().id();
    }
}
