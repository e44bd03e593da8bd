package onething.application.service.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.domain.rating.ContactPoint.ACCEPTANCE;
import static onething.domain.rating.ContactPoint.END;
import static onething.domain.rating.ContactPoint.SUPPLEMENT;
import static onething.domain.rating.Rating.Grade.DISSATISFIED;
import static onething.domain.rating.Rating.Grade.VERY_SATISFIED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onething.application.port.in.matter.RateMatter;
import onething.application.port.in.matter.ReadMatter;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.service.ServiceInMemory;
import onething.domain.matter.MatterId;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.AlreadyRated;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class RatingTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final RateMatter rateMatter = new RateMatterService(
            service.access, service.ratings, new ReachedPoints(service.ratings), service.contexts);
    private final ReadMatter readMatter = new ReadMatterService(
            service.access, service.contexts, service.bundles, new ReachedPoints(service.ratings));

    @Test
    void aMatterIsRatedOnceItHasEnded() {
        var ended = anEndedMatter();
        assertThat(read(ended).rateable()).containsExactly(END);

        var rating = now(rateMatter.rate(new RateMatter.Command(LI_NA, ended, END, VERY_SATISFIED, new Text("很快"))));

        assertThat(read(ended).ratings()).containsExactly(rating);
        assertThat(read(ended).rateable()).isEmpty();
    }

    @Test
    void itIsNotRatedBeforeItsEnd() {
        var open = service.aMatter(LI_NA, DETERMINATION).value().matter().file().id();

        rateMatter
                .rate(new RateMatter.Command(LI_NA, open, END, VERY_SATISFIED, new Text("")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ActionNotLawful("rate", "submitted", "intake", List.of())));
    }

    @Test
    void eachContactPointThatTookPlaceIsRatedOnceTheLatestFirst() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var id = matter.value().matter().file().id();
        assertThat(read(id).rateable()).isEmpty();

        service.act(DETERMINER, matter, "accept", "");
        assertThat(read(id).rateable()).containsExactly(ACCEPTANCE);
        rateMatter
                .rate(new RateMatter.Command(LI_NA, id, SUPPLEMENT, DISSATISFIED, Text.NONE))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(
                        error -> assertThat(((Refused) error).refusal()).isInstanceOf(ActionNotLawful.class));
        var low = now(rateMatter.rate(new RateMatter.Command(LI_NA, id, ACCEPTANCE, DISSATISFIED, new Text("问了三次"))));
        assertThat(low.review()).as("a review of its own").isPresent();
        assertThat(read(id).rateable()).isEmpty();

        withdraw(id);
        assertThat(read(id).rateable()).containsExactly(END);
        var atEnd = now(rateMatter.rate(new RateMatter.Command(LI_NA, id, END, VERY_SATISFIED, Text.NONE)));
        assertThat(read(id).ratings()).containsExactlyInAnyOrder(low, atEnd);
    }

    @Test
    void theSameRatingIsAcceptedAgainAndAnotherRatingIsRefused() {
        var ended = anEndedMatter();
        var first = now(rateMatter.rate(new RateMatter.Command(LI_NA, ended, END, VERY_SATISFIED, new Text("很快"))));

        assertThat(now(rateMatter.rate(new RateMatter.Command(LI_NA, ended, END, VERY_SATISFIED, new Text("很快")))))
                .isEqualTo(first);
        rateMatter
                .rate(new RateMatter.Command(LI_NA, ended, END, DISSATISFIED, new Text("其实不快")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AlreadyRated(ended.value())));
    }

    private MatterId anEndedMatter() {
        var id = service.aMatter(LI_NA, DETERMINATION).value().matter().file().id();
        withdraw(id);
        return id;
    }

    private void withdraw(MatterId id) {
        var version = service.matters.find(id).block().version();
        now(new WithdrawMatterService(service.access, service.acts)
                .withdraw(new WithdrawMatter.Command(LI_NA, id, version, Text.NONE)));
    }

    private ReadMatter.Found read(MatterId id) {
        return now(readMatter.read(new ReadMatter.Query(LI_NA, id)));
    }
}
