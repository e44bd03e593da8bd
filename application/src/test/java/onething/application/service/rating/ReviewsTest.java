package onething.application.service.rating;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.domain.rating.ContactPoint.END;
import static onething.domain.rating.Rating.Grade.BASICALLY_SATISFIED;
import static onething.domain.rating.Rating.Grade.VERY_DISSATISFIED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.in.rating.ListReviews;
import onething.application.port.in.rating.ReadReview;
import onething.application.port.in.rating.TakeReviewStep;
import onething.application.service.ServiceInMemory;
import onething.application.service.matter.RateMatterService;
import onething.application.service.matter.ReachedPoints;
import onething.application.service.matter.WithdrawMatterService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.rating.Rating;
import onething.domain.rating.Rating.Grade;
import onething.domain.rating.RatingKey;
import onething.domain.rating.RatingReview.Finding;
import onething.domain.rating.RatingReview.Step;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.ReviewNotAtStep;
import onething.domain.refusal.Refusal.ReviewUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 差评核实整改: a low rating is worked on by somebody who took no part in the matter.
class ReviewsTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final Reviews reviews = new Reviews(service.ratings);
    private final ListReviews listReviews = new ListReviewsService(reviews, service.contexts);
    private final ReadReview readReview = new ReadReviewService(reviews, service.recorder);
    private final TakeReviewStep takeReviewStep =
            new TakeReviewStepService(reviews, service.ratings, service.contexts, service.recorder);

    @Test
    void aLowRatingIsVerifiedPutRightAndAnswered() {
        var matter = rated(VERY_DISSATISFIED);
        assertThat(list(HER_APPROVER)).singleElement().satisfies(row -> {
            assertThat(row.file().id()).isEqualTo(matter);
            assertThat(row.step()).isEqualTo(Step.VERIFY);
            assertThat(row.due()).isEqualTo(LocalDate.of(2026, 11, 24));
            assertThat(row.overdue()).isFalse();
        });

        service.clock.passes(Duration.ofDays(1));
        now(take(HER_APPROVER, matter, new TakeReviewStep.Step.Verify(Finding.COMPLICATED, new Text("两次告知不一致"))));
        assertThat(list(HER_APPROVER)).singleElement().satisfies(row -> {
            assertThat(row.step()).isEqualTo(Step.ANSWER);
            assertThat(row.due()).isEqualTo(LocalDate.of(2026, 12, 1));
        });

        now(take(HER_APPROVER, matter, new TakeReviewStep.Step.Answer(new Text("已经统一告知的内容，向您道歉。"))));

        assertThat(list(HER_APPROVER)).isEmpty();
        assertThat(service.ratings.of(matter).blockLast().review().orElseThrow().answer())
                .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo(new Text("已经统一告知的内容，向您道歉。")));
    }

    @Test
    void whatIsClearIsPutRightWithinOneWorkingDay() {
        var matter = rated(VERY_DISSATISFIED);

        now(take(HER_APPROVER, matter, new TakeReviewStep.Step.Verify(Finding.CLEAR, new Text("情况属实"))));

        assertThat(list(HER_APPROVER)).extracting(ListReviews.Row::due).containsExactly(LocalDate.of(2026, 11, 24));
        service.clock.passes(Duration.ofDays(2));
        assertThat(list(HER_APPROVER)).extracting(ListReviews.Row::overdue).containsExactly(true);
    }

    @Test
    void otherRatingsAreNobodysWork() {
        var matter = rated(BASICALLY_SATISFIED);

        assertThat(list(HER_APPROVER)).isEmpty();
        assertThat(service.ratings.of(matter).blockLast().review()).isEmpty();
    }

    @Test
    void whoTookPartInTheMatterDoesNotLearnOfIt() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var id = matter.value().matter().file().id();
        service.act(HER_APPROVER, matter, "accept", "");
        rate(withdrawn(id), VERY_DISSATISFIED);

        assertThat(list(HER_APPROVER)).isEmpty();
        readReview
                .read(new ReadReview.Query(HER_APPROVER, new RatingKey(id, END)))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ReviewUnknown(id.value())));
        take(HER_APPROVER, id, new TakeReviewStep.Step.Verify(Finding.CLEAR, new Text("无")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ReviewUnknown(id.value())));
    }

    @Test
    void anOfficerSeesNoRatings() {
        rated(VERY_DISSATISFIED);

        for (var who : List.of(DETERMINER, HER_COLLEAGUE, ADMINISTRATOR, LI_NA)) {
            assertThatThrownBy(() -> list(who))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isInstanceOf(RoleLacking.class));
        }
    }

    @Test
    void theStepsAreTakenInOrderAndWithWords() {
        var matter = rated(VERY_DISSATISFIED);

        take(HER_APPROVER, matter, new TakeReviewStep.Step.Answer(new Text("好的")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ReviewNotAtStep("verify")));
        take(HER_APPROVER, matter, new TakeReviewStep.Step.Verify(Finding.CLEAR, Text.NONE))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(InputsInvalid.class));
    }

    @Test
    void theApplicantSeesWhoReadTheRating() {
        var matter = rated(VERY_DISSATISFIED);

        now(readReview.read(new ReadReview.Query(HER_APPROVER, new RatingKey(matter, END))));

        assertThat(now(service.accesses.at(LI_NA.id(), Optional.empty(), 10)).items())
                .extracting(found -> found.access().papers())
                .containsExactly(Papers.RATING);
    }

    private MatterId rated(Grade grade) {
        return rate(
                withdrawn(service.aMatter(LI_NA, DETERMINATION)
                        .value()
                        .matter()
                        .file()
                        .id()),
                grade);
    }

    private MatterId withdrawn(MatterId id) {
        now(new WithdrawMatterService(service.access, service.acts)
                .withdraw(
                        new WithdrawMatter.Command(LI_NA, id, service.matter(id).version(), Text.NONE)));
        return id;
    }

    private MatterId rate(MatterId id, Grade grade) {
        now(new RateMatterService(service.access, service.ratings, new ReachedPoints(service.ratings), service.contexts)
                .rate(new RateMatter.Command(LI_NA, id, END, grade, new Text("跑了三趟"))));
        return id;
    }

    private List<ListReviews.Row> list(Actor who) {
        return now(listReviews.list(who).collectList());
    }

    private Mono<Rating> take(Actor who, MatterId matter, TakeReviewStep.Step step) {
        return takeReviewStep.take(new TakeReviewStep.Command(who, new RatingKey(matter, END), step));
    }
}
