package onething.application.service.upload;

import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.ASSESSMENT;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.CONTRACT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.DIAGNOSIS;
import static onething.application.service.SmallGuide.FACTS;
import static onething.application.service.SmallGuide.ID_CARD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import onething.application.port.in.bundle.SubmitBundle;
import onething.domain.material.Material;
import onething.domain.reuse.Offer;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;

/// Files of earlier bundles, offered where a bundle asks for the same material.
class OfferedFilesTest extends OfferFixture {

    @Test
    void filesOfAnEarlierBundleAreOfferedAndTheBundleCanBeSubmittedWithThem() {
        var earlier = service.aSubmittedBundle(LI_NA, DETERMINATION);
        var draft = draft(LI_NA, ASSESSMENT);

        var offers = offers(LI_NA, draft);
        offers.forEach(offer -> take(LI_NA, draft, offer));

        assertThat(offers).extracting(Offer::meets).containsExactlyInAnyOrder(Set.of(ID_CARD), Set.of(DIAGNOSIS));
        assertThat(offers)
                .extracting(offer -> offer.what().number().orElseThrow())
                .containsOnly(new Line(earlier.number().value()));
        var submitted = now(service.submitBundle.submit(new SubmitBundle.Command(
                        LI_NA, draft, service.bundle(draft).version(), aKey(), false)))
                .bundle();
        assertThat(submitted.materials())
                .extracting(Material::sha256)
                .containsExactlyInAnyOrderElementsOf(
                        earlier.materials().stream().map(Material::sha256).toList());
    }

    @Test
    void theSameFileIsOfferedOnceAndNotWhereTheBundleHasIt() {
        service.aSubmittedBundle(LI_NA, DETERMINATION);
        service.aSubmittedBundle(LI_NA, DETERMINATION);
        var draft = draft(LI_NA, DETERMINATION);
        service.handIn(LI_NA, draft, "身份证.pdf", ID_CARD);

        assertThat(offers(LI_NA, draft)).extracting(Offer::meets).containsExactly(Set.of(DIAGNOSIS));
    }

    @Test
    void whatMustBeNewEachTimeIsNotOffered() {
        now(service.submitBundle.submit(command(
                LI_NA, completed(draft(LI_NA, Map.of(FACTS, text("没有签合同")), COMPLAINT), ID_CARD, CONTRACT))));

        assertThat(offers(LI_NA, draft(LI_NA, COMPLAINT)))
                .extracting(Offer::meets)
                .containsExactly(Set.of(ID_CARD));
    }

    @Test
    void whereTheOfficeAskedForAnotherFileOnlyThatOneIsOffered() {
        var earlier = service.aSubmittedBundle(LI_NA, DETERMINATION);
        service.requestSupplement(DETERMINER, service.matter(earlier, DETERMINATION));
        service.clock.passes(Duration.ofDays(1));
        var second =
                service.handIn(LI_NA, earlier.id(), "清楚的诊断证明.pdf", DIAGNOSIS).value();

        assertThat(offers(LI_NA, draft(LI_NA, ASSESSMENT)))
                .filteredOn(offer -> offer.meets().contains(DIAGNOSIS))
                .extracting(offer -> offer.what().reference())
                .containsExactly(second.id().value());
    }

    @Test
    void aSupplementNoticeIsAnsweredWithAFileOfAnEarlierBundle() {
        now(service.submitBundle.submit(command(LI_NA, completed(draft(LI_NA, DETERMINATION), ID_CARD, DIAGNOSIS))));
        var bundle = service.aSubmittedBundle(LI_NA, DETERMINATION);
        service.requestSupplement(DETERMINER, service.matter(bundle, DETERMINATION));

        var offers = offers(LI_NA, bundle.id());
        var taken = take(LI_NA, bundle.id(), offers.getFirst());

        assertThat(offers).extracting(Offer::meets).containsExactly(Set.of(DIAGNOSIS));
        assertThat(service.bundle(bundle.id()).value().materials()).contains(taken);
    }

    @Test
    void nothingOfAReportIsOffered() {
        service.aSubmittedBundle(LI_NA, COMPLAINT);

        assertThat(offers(LI_NA, draft(LI_NA, ASSESSMENT))).isEmpty();
    }
}
