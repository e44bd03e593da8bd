package onething.application.service.access;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.FACTS;
import static onething.application.service.SmallGuide.INSPECTION;
import static onething.application.service.SmallGuide.NAME;
import static onething.application.service.SmallGuide.PLACE;
import static onething.application.service.SmallGuide.RONGCHENG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.bundle.ReadMaterial;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadDeskMatter.Dossier;
import onething.application.port.in.desk.ReadDeskMatter.Reporter;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.bundle.ReadMaterialService;
import onething.application.service.desk.ClaimMatterService;
import onething.application.service.desk.ReadDeskMatterService;
import onething.application.service.matter.ReadTimelineService;
import onething.domain.bundle.Bundle;
import onething.domain.guide.MatterCode;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.MaterialUnknown;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// 举报人保密: who is on the case sees who reports; nobody else does.
class ReporterTest {

    private static final Actor HEAD_OF_INSPECTION = new Actor.Staff(
            new PersonId(new UUID(0x7000L, 99)), "负责人", INSPECTION, RONGCHENG, Set.of(Role.APPROVER));

    private final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithReports());
    private final ReadDeskMatter readDeskMatter = new ReadDeskMatterService(
            service.access, service.bundles, service.matters, service.handlings, service.witness);
    private final Bundle bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
    private final MatterId report = id(COMPLAINT);

    @Test
    void whoIsNotOnTheCaseSeesNeitherNamesNorWordsNorPapers() {
        var dossier = dossier(INSPECTOR, report);

        assertThat(dossier.reporter()).isEqualTo(Reporter.HIDDEN);
        assertThat(dossier.answers().values().keySet()).containsExactly(PLACE);
        assertThat(dossier.materials()).isEmpty();
        assertThat(dossier.timeline()).isNotEmpty().allSatisfy(entry -> assertThat(entry.event().note())
                .isEmpty());
        assertThat(timelineNotes(INSPECTOR)).containsOnly("");
    }

    @Test
    void noPaperOfAReportIsReadByWhoIsNotOnTheCase() {
        var contract = bundle.materials().stream()
                .filter(material -> material.meets().contains(SmallGuide.CONTRACT))
                .findFirst()
                .orElseThrow()
                .id();
        var reading = new ReadMaterialService(
                        service.access,
                        service.bundles,
                        service.matters,
                        service.guides,
                        service.store,
                        service.witness)
                .read(new ReadMaterial.Query(INSPECTOR, bundle.id(), contract));

        reading.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new MaterialUnknown(contract.value())));
        claims(INSPECTOR);
        reading.as(StepVerifier::create).expectNextCount(1).verifyComplete();
    }

    @Test
    void whoClaimsItIsOnTheCaseAndWhoApprovesIsAnyway() {
        assertThat(dossier(HEAD_OF_INSPECTION, report).answers().values()).containsKeys(NAME, FACTS);

        claims(INSPECTOR);

        var dossier = dossier(INSPECTOR, report);
        assertThat(dossier.reporter()).isEqualTo(Reporter.SHOWN);
        assertThat(dossier.answers().values()).containsKeys(NAME, FACTS, PLACE);
        assertThat(dossier.materials()).hasSize(2);
    }

    @Test
    void anotherOfficeDoesNotLearnThatThePersonReported() {
        var dossier = dossier(DETERMINER, id(DETERMINATION));

        assertThat(dossier.reporter()).isEqualTo(Reporter.NOBODY);
        assertThat(dossier.alongWith()).isEmpty();
    }

    @Test
    void aComplaintOfOnesOwnIsNoSecret() {
        var plain = new ServiceInMemory();
        var matter = plain.aMatter(LI_NA, COMPLAINT);

        var dossier = now(new ReadDeskMatterService(
                        plain.access, plain.bundles, plain.matters, plain.handlings, plain.witness)
                .read(new ReadDeskMatter.Query(INSPECTOR, matter.value().matter().file().id())));

        assertThat(dossier.reporter()).isEqualTo(Reporter.NOBODY);
        assertThat(dossier.answers().values()).containsKeys(NAME, FACTS, PLACE);
    }

    private Dossier dossier(Actor who, MatterId matter) {
        return now(readDeskMatter.read(new ReadDeskMatter.Query(who, matter)));
    }

    private List<String> timelineNotes(Actor who) {
        return now(new ReadTimelineService(
                        service.access, service.bundles, service.matters, service.handlings, service.witness)
                .read(new ReadTimeline.Query(who, report))
                .map(entry -> entry.event().note())
                .collectList());
    }

    private void claims(Actor who) {
        now(new ClaimMatterService(service.access, service.matters, service.handlings)
                .claim(new ClaimMatter.Command(who, report, service.matter(report).version(), false)));
    }

    private MatterId id(MatterCode code) {
        return service.matter(bundle, code).value().matter().file().id();
    }
}
