package onething.application.service.paper;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.id;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.in.me.ListAccesses;
import onething.application.port.in.paper.ListBundlePapers;
import onething.application.port.in.paper.ListMatterPapers;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.matter.ReadTimelineService;
import onething.application.service.me.ListAccessesService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.access.UnmaskedAccess;
import onething.domain.guide.paper.PaperRecipient;
import onething.domain.matter.MatterId;
import onething.domain.paper.Paper;
import onething.domain.paper.PaperContent.Row;
import onething.domain.paper.PaperId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal.BundleUnknown;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.PaperUnknown;
import onething.domain.refusal.Refusal.StepUpRequired;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// Who reads a paper, and what is recorded of it.
class PaperReadersTest extends PapersHouse {

    @Test
    void onlyTheApplicantListsThePapersOfABundle() {
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION).id();

        listBundlePapers()
                .list(new ListBundlePapers.Query(WANG_WEI, bundle))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new BundleUnknown(bundle.value())));
    }

    @Test
    void aPaperForTheEmployerIsNotTheApplicants() {
        issuesTo(PaperRecipient.EMPLOYER);
        var matter = decided();

        assertThat(ofMatter(LI_NA, matter)).extracting(Paper::to).containsOnly(PaperRecipient.APPLICANT);
        var decision = ofMatter(DETERMINER, matter).getLast();
        reading(LI_NA, decision)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new PaperUnknown(decision.id().value())));
        assertThat(now(reading(DETERMINER, decision)).paper()).isEqualTo(decision);
    }

    @Test
    void strangersAndOtherOfficesReadNoPaper() {
        var matter = decided();
        var decision = ofMatter(LI_NA, matter).getLast();

        for (var stranger : List.of(WANG_WEI, ASSESSOR)) {
            reading(stranger, decision)
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(
                            refusedWith(new PaperUnknown(decision.id().value())));
            listMatterPapers()
                    .list(new ListMatterPapers.Query(stranger, matter))
                    .as(StepVerifier::create)
                    .verifyErrorSatisfies(refusedWith(new MatterUnknown(matter.value())));
        }
        assertThat(rendered).hasValue(0);
    }

    @Test
    void whatStaffReadIsRecorded() {
        var decision = ofMatter(LI_NA, decided()).getLast();

        now(reading(DETERMINER, decision));
        now(reading(LI_NA, decision));

        assertThat(now(new ListAccessesService(service.accesses, service.guides)
                                .list(new ListAccesses.Query(LI_NA, Optional.empty(), 10)))
                        .items())
                .extracting(ListAccesses.Row::papers)
                .containsExactly(Papers.PAPER);
    }

    @Test
    void aPaperWithNumbersNeedsAFreshProofAndItsReadingIsRecorded() {
        var bundle = submittedWithPhone();
        var application = ofBundle(LI_NA, bundle).get(1);
        assertThat(application.showsNumbers()).isTrue();

        service.clock.passes(Duration.ofMinutes(6));
        reading(LI_NA, application)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(Duration.ofMinutes(5))));
        service.clock.passes(Duration.ofMinutes(-6));
        now(reading(LI_NA, application));

        assertThat(now(service.fullViews.of(LI_NA.id()).collectList()))
                .extracting(UnmaskedAccess::bundle)
                .containsExactly(Optional.of(bundle));
        assertThat(ofBundle(LI_NA, bundle).getFirst().showsNumbers()).isFalse();
    }

    @Test
    void theTimelineLeadsToThePapersThatTheReaderMayRead() {
        issuesTo(PaperRecipient.EMPLOYER);
        var matter = decided();
        var acceptance = ofMatter(LI_NA, matter).getFirst();
        var decision = ofMatter(DETERMINER, matter).getLast();

        assertThat(linked(LI_NA, matter)).containsExactly(acceptance.id());
        assertThat(linked(DETERMINER, matter)).containsExactly(acceptance.id(), decision.id());
    }

    private List<PaperId> linked(Actor who, MatterId matter) {
        return now(new ReadTimelineService(service.access, service.contexts, service.recorder, service.links)
                        .read(new ReadTimeline.Query(who, matter))
                        .collectList())
                .stream()
                .flatMap(entry -> entry.issued().stream())
                .toList();
    }
}
