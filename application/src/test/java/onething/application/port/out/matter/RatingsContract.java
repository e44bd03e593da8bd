package onething.application.port.out.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.port.out.matter.StoredFixtures.DETERMINATION;
import static onething.application.port.out.matter.StoredFixtures.MONDAY_MORNING;
import static onething.application.port.out.matter.StoredFixtures.RONGCHENG;
import static onething.application.port.out.matter.StoredFixtures.WORK_INJURY;
import static onething.application.port.out.matter.StoredFixtures.closed;
import static onething.application.port.out.matter.StoredFixtures.handedIn;
import static onething.application.port.out.matter.StoredFixtures.next;
import static onething.application.port.out.matter.StoredFixtures.somebody;
import static onething.application.port.out.matter.StoredFixtures.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import onething.application.port.Versioned;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Ratings.Contacts;
import onething.domain.code.GuideCode;
import onething.domain.matter.MatterId;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.rating.ContactPoint;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingCount;
import onething.domain.rating.RatingKey;
import onething.domain.rating.RatingReview;
import onething.domain.rating.RatingReview.Answer;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.rating.RatingReview.Verification;
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
            var rating = new Rating(aMatter(), ContactPoint.END, grade, new Text("办得很快，谢谢。"), MONDAY_MORNING);

            ratings()
                    .add(rating)
                    .thenMany(ratings().of(rating.matter()))
                    .as(StepVerifier::create)
                    .expectNext(rating)
                    .verifyComplete();
        });
    }

    @Test
    default void theContactsOfAMatterAreItsActionsAndItsRatings() {
        var received = handedIn(bundles(), underWay());
        var change = next(received, closed());
        matters().save(new Versioned<>(change, 0), List.of(), List.of()).block();
        var id = change.after().file().id();
        var actions = List.of(received.event().action(), change.event().action());

        assertThat(ratings().contacts(id).block()).isEqualTo(new Contacts(actions, List.of()));

        var first = new Rating(id, ContactPoint.ACCEPTANCE, Grade.VERY_SATISFIED, Text.NONE, MONDAY_MORNING);
        var second = new Rating(id, ContactPoint.END, Grade.SATISFIED, Text.NONE, MONDAY_MORNING.plusSeconds(1));
        ratings().add(first).then(ratings().add(second)).block();

        assertThat(ratings().contacts(id).block()).isEqualTo(new Contacts(actions, List.of(second, first)));
    }

    @Test
    default void aMatterNotRatedHasNoRating() {
        ratings().of(aMatter()).as(StepVerifier::create).verifyComplete();
    }

    @Test
    default void theFirstRatingOfAMatterIsFinal() {
        var matter = aMatter();

        var given = Flux.range(0, 20)
                .flatMap(
                        second -> ratings()
                                .add(new Rating(
                                        matter,
                                        ContactPoint.END,
                                        Grade.SATISFIED,
                                        Text.NONE,
                                        MONDAY_MORNING.plusSeconds(second))),
                        20)
                .distinct()
                .collectList()
                .block();

        assertThat(given).containsExactly(ratings().of(matter).blockLast());
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
        assertThat(ratings().of(matter).blockLast()).isEqualTo(verified);
        assertThat(waiting(somebody(), matter)).containsExactly(verified);

        var answered = verified.with(new RatingReview(
                MONDAY.plusDays(5),
                verified.review().orElseThrow().verification(),
                Optional.of(new Answer(somebody(), new Text("已经加开窗口"), MONDAY_MORNING.plusSeconds(120)))));
        ratings().review(answered).block();
        assertThat(ratings().of(matter).blockLast()).isEqualTo(answered);
        assertThat(waiting(somebody(), matter)).isEmpty();
    }

    @Test
    default void eachContactPointHasARatingAndAReviewOfItsOwn() {
        var matter = aMatter();
        var atAcceptance = new Rating(
                matter,
                ContactPoint.ACCEPTANCE,
                Grade.DISSATISFIED,
                new Text("问了三次"),
                MONDAY_MORNING,
                low(matter, MONDAY).review());
        var atEnd = low(matter, MONDAY);
        ratings().add(atAcceptance).block();
        ratings()
                .add(new Rating(
                        matter, ContactPoint.SUPPLEMENT, Grade.SATISFIED, Text.NONE, MONDAY_MORNING.plusSeconds(1)))
                .block();
        ratings().add(atEnd).block();

        assertThat(ratings().of(matter).collectList().block())
                .extracting(Rating::point)
                .startsWith(ContactPoint.SUPPLEMENT)
                .containsExactlyInAnyOrder(ContactPoint.values());
        ratings()
                .review(atAcceptance.with(new RatingReview(
                        MONDAY,
                        Optional.of(new Verification(somebody(), Finding.CLEAR, new Text("情况属实"), MONDAY_MORNING)),
                        Optional.empty())))
                .block();
        assertThat(waiting(somebody(), matter))
                .as("the one at the end is where it was")
                .containsExactly(atEnd);
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

    /// Far away from the ratings of other tests. The expectation is counted from the ratings one by one.
    @Test
    default void theRatingsOfSomeDaysAreCountedByMatterOfficeDivisionAndGrade() {
        var first = LocalDate.of(1991, 1, 1);
        var last = LocalDate.of(1991, 3, 31);
        var begin = Instant.parse("1990-12-31T16:00:00Z");
        var end = Instant.parse("1991-03-31T16:00:00Z");
        var within = new ArrayList<Rating>();
        for (int i = 0; i < 12; i++) {
            var at = i == 0 ? begin : i == 1 ? end.minusMillis(1) : begin.plusSeconds(86_400L * i);
            within.add(given(Grade.values()[i % 5], at, i));
        }
        given(Grade.SATISFIED, begin.minusMillis(1), 0);
        given(Grade.SATISFIED, end, 0);

        var counted = ratings().counts(first, last).collectList().block();

        for (var grade : Grade.values()) {
            var ofGrade =
                    within.stream().filter(rating -> rating.grade() == grade).toList();
            assertThat(counted)
                    .filteredOn(count -> count.grade() == grade)
                    .containsExactly(new RatingCount(
                            new RatingCount.Group(
                                    new GuideCode("labour-rights"), DETERMINATION, WORK_INJURY, RONGCHENG),
                            ContactPoint.END,
                            grade,
                            ofGrade.size(),
                            ofGrade.stream()
                                    .filter(rating -> rating.review()
                                            .filter(RatingReview::wasMendedInTime)
                                            .isPresent())
                                    .count()));
        }
    }

    /// A low one is answered on its last day, a day later, or not at all, in turn.
    private Rating given(Grade grade, Instant at, int turn) {
        var due = LocalDate.of(1991, 5, 6);
        var rating = new Rating(
                aMatter(),
                ContactPoint.END,
                grade,
                Text.NONE,
                at,
                grade.isLow()
                        ? Optional.of(new RatingReview(due, Optional.empty(), Optional.empty()))
                        : Optional.empty());
        ratings().add(rating).block();
        if (!grade.isLow() || turn % 3 == 2) {
            return rating;
        }
        var found = Optional.of(new Verification(somebody(), Finding.CLEAR, new Text("情况属实"), at));
        var verified = rating.with(new RatingReview(due, found, Optional.empty()));
        ratings().review(verified).block();
        var answer = new Answer(
                somebody(),
                new Text("已经整改"),
                Instant.parse("1991-05-06T15:59:59Z").plusSeconds(turn % 3));
        return ratings()
                .review(verified.with(new RatingReview(due, found, Optional.of(answer))))
                .block();
    }

    private List<Rating> waiting(PersonId reader, MatterId matter) {
        return reviews(WORK_INJURY, RONGCHENG, reader, Optional.of(matter))
                .collectList()
                .block();
    }

    private Flux<Rating> reviews(OfficeCode office, DistrictCode district, PersonId reader, Optional<MatterId> matter) {
        return ratings()
                .reviews(new Ratings.Wanted(
                        office, district, reader, matter.map(id -> new RatingKey(id, ContactPoint.END)), 1_000))
                .map(Ratings.Reviewed::rating);
    }

    private static Rating low(MatterId matter, LocalDate due) {
        return new Rating(
                matter,
                ContactPoint.END,
                Grade.DISSATISFIED,
                new Text("跑了三趟"),
                MONDAY_MORNING,
                Optional.of(new RatingReview(due, Optional.empty(), Optional.empty())));
    }

    private MatterId aMatter() {
        return handedIn(bundles(), closed()).after().file().id();
    }
}
