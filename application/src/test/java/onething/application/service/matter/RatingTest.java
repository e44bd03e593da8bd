package onething.application.service.matter;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
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
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

class RatingTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final RateMatter rateMatter = new RateMatterService(service.access, service.ratings, service.contexts);
    private final ReadMatter readMatter =
            new ReadMatterService(service.access, service.contexts, service.bundles, service.ratings);

    @Test
    void aMatterIsRatedOnceItHasEnded() {
        var ended = anEndedMatter();
        assertThat(read(ended).rateable()).isTrue();

        var rating = now(rateMatter.rate(new RateMatter.Command(LI_NA, ended, VERY_SATISFIED, new Text("很快"))));

        assertThat(read(ended).rating()).contains(rating);
        assertThat(read(ended).rateable()).isFalse();
    }

    @Test
    void itIsNotRatedBeforeItsEnd() {
        var open = service.aMatter(LI_NA, DETERMINATION).value().matter().file().id();

        rateMatter
                .rate(new RateMatter.Command(LI_NA, open, VERY_SATISFIED, new Text("")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ActionNotLawful("rate", "submitted", "intake", List.of())));
    }

    @Test
    void theSameRatingIsAcceptedAgainAndAnotherRatingIsRefused() {
        var ended = anEndedMatter();
        var first = now(rateMatter.rate(new RateMatter.Command(LI_NA, ended, VERY_SATISFIED, new Text("很快"))));

        assertThat(now(rateMatter.rate(new RateMatter.Command(LI_NA, ended, VERY_SATISFIED, new Text("很快")))))
                .isEqualTo(first);
        rateMatter
                .rate(new RateMatter.Command(LI_NA, ended, DISSATISFIED, new Text("其实不快")))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new AlreadyRated(ended.value())));
    }

    private MatterId anEndedMatter() {
        var matter = service.aMatter(LI_NA, DETERMINATION);
        var id = matter.value().matter().file().id();
        now(new WithdrawMatterService(service.access, service.acts)
                .withdraw(new WithdrawMatter.Command(LI_NA, id, matter.version(), Text.NONE)));
        return id;
    }

    private ReadMatter.Found read(MatterId id) {
        return now(readMatter.read(new ReadMatter.Query(LI_NA, id)));
    }
}
