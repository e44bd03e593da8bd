package onething.application.service.upload;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ASSESSOR;
import static onething.application.service.People.A_FACTORY;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.People.WANG_WEI;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.ID_CARD;
import static onething.application.service.SmallGuide.RECOGNITION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.domain.code.ActionCode;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers;
import onething.domain.material.MaterialSource;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.refusal.Refusal.ConsentMissing;
import onething.domain.refusal.Refusal.OfferUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.reuse.Offer;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// Who is offered something instead of an upload, and with what consent it is taken.
class OffersTest extends OfferFixture {

    @Test
    void anEnterpriseIsNotOfferedTheMedicalPapersThatItHandedIn() {
        service.aSubmittedBundle(A_FACTORY, DETERMINATION);

        assertThat(offers(A_FACTORY, draft(A_FACTORY, ASSESSMENT)))
                .extracting(Offer::meets)
                .containsExactly(Set.of(ID_CARD));
    }

    @Test
    void anAgentIsOfferedNothingOfOtherBundles() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        account(WANG_WEI, "王伟", ANOTHERS);
        mandate(draft);

        assertThat(offers(WANG_WEI, draft)).isEmpty();
        assertThat(offers(LI_NA, draft)).isNotEmpty();
    }

    @Test
    void anAgentIsOfferedAPaperOfTheBundleInWhichTheyAct() {
        var draft = completed(draft(LI_NA, DETERMINATION, ASSESSMENT), ID_CARD, DIAGNOSIS);
        var bundle = now(service.submitBundle.submit(command(LI_NA, draft))).bundle();
        var paper = decided(service.matter(bundle, DETERMINATION));
        askedFor(RECOGNITION, service.matter(bundle, ASSESSMENT));
        account(WANG_WEI, "王伟", ANOTHERS);
        mandate(draft);

        assertThat(offers(WANG_WEI, draft))
                .extracting(offer -> offer.what().reference())
                .containsExactly(paper.id().value());
        assertThat(take(WANG_WEI, draft, offers(WANG_WEI, draft).getFirst()).source())
                .hasValueSatisfying(source -> assertThat(source.consentedBy()).isEqualTo(WANG_WEI.id()));
    }

    @Test
    void nothingIsTakenWithoutConsent() {
        decided(LI_NA, Map.of());
        var draft = draft(LI_NA, ASSESSMENT);
        var offer = papers(LI_NA, draft).getFirst();

        taking(LI_NA, draft, offer.what().kind(), offer.what().reference(), service.clock.instant(), false)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new ConsentMissing()));
    }

    @Test
    void whatIsNotOfferedCannotBeTaken() {
        var paper = decided(LI_NA, Map.of());
        var draft = draft(WANG_WEI, ASSESSMENT);

        taking(WANG_WEI, draft, MaterialSource.Kind.PAPER, paper.id().value(), service.clock.instant(), true)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new OfferUnknown(paper.id().value())));
        assertThat(now(consents.of(WANG_WEI.id()).collectList())).isEmpty();
    }

    @Test
    void aSubmittedBundleThatNobodyAskedToSupplementIsOfferedNothing() {
        var submitted = service.aSubmittedBundle(LI_NA, DETERMINATION);

        assertThat(offers(LI_NA, submitted.id())).isEmpty();
    }

    @Test
    void staffHaveNoConsentsToRead() {
        new ListReuseConsentsService(consents)
                .list(INSPECTOR)
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new RoleLacking("APPLICANT")));
    }

    private void askedFor(MaterialCode material, Versioned<MatterRecord> matter) {
        var notice = new SupplementNotice(
                List.of(new Verdict(material, Finding.REPLACE, "illegible", new Text("请提交"))), List.of());
        now(service.actOnMatter.act(new ActOnMatter.Command(
                ASSESSOR,
                matter.value().matter().file().id(),
                matter.version(),
                new ActionInput(
                        new ActionCode("request-supplement"),
                        new Text("请补正"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        new ActionInput.Details(
                                Optional.of(notice),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty()),
                        Answers.NONE))));
    }
}
