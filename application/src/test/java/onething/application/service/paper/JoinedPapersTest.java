package onething.application.service.paper;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.MONDAY_MORNING;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import onething.application.port.in.paper.JoinPapers;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// All papers of a bundle or a matter in one file.
class JoinedPapersTest extends PapersHouse {

    @Test
    void aCopyOfTheSubmissionHasEverythingThatWasSentAndNothingThatCameLater() {
        var bundle = submittedWithPhone();
        var matter = now(service.matters.of(bundle).collectList()).getFirst();
        service.act(DETERMINER, matter, "accept", "");

        assertThat(joined(LI_NA, new JoinPapers.Submission(bundle)))
                .isEqualTo("收件凭证 申请表 承诺书 [id-card：身份证.pdf 1] [diagnosis：诊断证明.pdf 1]");
        assertThat(joined(LI_NA, new JoinPapers.AllOfBundle(bundle))).isEqualTo("收件凭证 申请表 承诺书 受理通知书");
        assertThat(joined(LI_NA, new JoinPapers.AllOfMatter(id(matter)))).isEqualTo("承诺书 受理通知书");
    }

    @Test
    void oneFileWithNumbersNeedsAFreshProofAndIsRecordedOnce() {
        var bundle = submittedWithPhone();
        var copy = new JoinPapers.Submission(bundle);

        service.clock.passes(Duration.ofMinutes(6));
        joining(LI_NA, copy)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        service.clock.passes(Duration.ofMinutes(-6));
        joined(LI_NA, copy);

        assertThat(now(service.fullViews.of(LI_NA.id()).collectList())).hasSize(1);
    }

    @Test
    void oneFileHasNoPaperThatIsNotTheApplicants() {
        issuesTo(PaperRecipient.EMPLOYER);
        var matter = decided();

        assertThat(joined(LI_NA, new JoinPapers.AllOfMatter(matter))).isEqualTo("受理通知书");
    }

    @Test
    void nobodyElseGetsPapersInOneFile() {
        var matter = decided();
        var bundle = now(service.matters.find(matter)).value().matter().file().bundle();

        for (var other : List.of(WANG_WEI, DETERMINER)) {
            joining(other, new JoinPapers.AllOfBundle(bundle))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new BundleUnknown(bundle.value())));
            joining(other, new JoinPapers.AllOfMatter(matter))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new MatterUnknown(matter.value())));
        }
    }

    @Test
    void aDraftHasNoPapers() {
        var draft = service.aCompleteDraft(LI_NA, DETERMINATION).value().id();

        joining(LI_NA, new JoinPapers.Submission(draft))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new PaperUnknown(draft.value())));
        assertThat(ofBundle(LI_NA, draft)).isEmpty();
    }

    private Mono<JoinPapers.Joined> joining(Actor who, JoinPapers.Selection selection) {
        return joinPapers().join(new JoinPapers.Query(who, MONDAY_MORNING, selection));
    }

    private String joined(Actor who, JoinPapers.Selection selection) {
        return new String(now(joining(who, selection)).pdf(), StandardCharsets.UTF_8);
    }

    private JoinPapers joinPapers() {
        return new JoinPapersService(
                service.access,
                service.matters.papers,
                files(),
                renderer,
                service.guides,
                unmasked(),
                new SentFiles(service.copies, service.clock));
    }
}
