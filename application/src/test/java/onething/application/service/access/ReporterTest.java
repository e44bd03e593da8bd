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
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.in.desk.HandOverMatter;
import onething.application.port.in.desk.ReadDeskMatter;
import onething.application.port.in.desk.ReadDeskMatter.Dossier;
import onething.application.port.in.desk.ReadDeskMatter.Reporter;
import onething.application.port.in.desk.ReadLawfulActions;
import onething.application.port.in.matter.ReadTimeline;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.desk.ClaimMatterService;
import onething.application.service.desk.HandOverMatterService;
import onething.application.service.desk.ReadDeskMatterService;
import onething.application.service.desk.ReadLawfulActionsService;
import onething.application.service.matter.ReadTimelineService;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.StaffAccount;
import onething.domain.bundle.Bundle;
import onething.domain.code.MatterCode;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.MaterialUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;

/// 举报人保密: only staff on the case see who reports.
class ReporterTest {

    private static final Actor HEAD_OF_INSPECTION =
            new Actor.Staff(new PersonId(new UUID(0x7000L, 99)), "负责人", INSPECTION, RONGCHENG, Set.of(Role.APPROVER));

    private final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithReports());
    private final ReadDeskMatter readDeskMatter =
            new ReadDeskMatterService(service.access, service.contexts, service.recorder);
    private final InMemoryStaffAccounts accounts = new InMemoryStaffAccounts();
    private final ClaimMatter claimMatter = new ClaimMatterService(service.access, service.matters, service.contexts);
    private final HandOverMatter handOverMatter =
            new HandOverMatterService(service.access, service.matters, accounts, service.contexts);
    private final Bundle bundle = service.aSubmittedBundle(LI_NA, COMPLAINT, DETERMINATION);
    private final MatterId report = id(COMPLAINT);

    @Test
    void staffOutsideTheCaseSeeNeitherNamesNorTextsNorFiles() {
        var dossier = dossier(INSPECTOR, report);

        assertThat(dossier.reporter()).isEqualTo(Reporter.HIDDEN);
        assertThat(dossier.submission().answers().values().keySet()).containsExactly(PLACE);
        assertThat(dossier.submission().materials()).isEmpty();
        assertThat(dossier.timeline())
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.event().note()).isEmpty());
        assertThat(timelineNotes(INSPECTOR)).containsOnly("");
    }

    @Test
    void staffOutsideTheCaseReadNoFileOfAReport() {
        var contract = bundle.materials().stream()
                .filter(material -> material.meets().contains(SmallGuide.CONTRACT))
                .findFirst()
                .orElseThrow()
                .id();
        var reading = service.readMaterial.read(ReadMaterial.Query.ofFile(INSPECTOR, bundle.id(), contract));

        reading.as(StepVerifier::create).verifyErrorSatisfies(refusedWith(new MaterialUnknown(contract.value())));
        assigned();
        reading.as(StepVerifier::create).expectNextCount(1).verifyComplete();
    }

    @Test
    void theAssignedOfficerAndTheHeadAreOnTheCase() {
        assertThat(dossier(HEAD_OF_INSPECTION, report).submission().answers().values())
                .containsKeys(NAME, FACTS);

        assigned();

        var dossier = dossier(INSPECTOR, report);
        assertThat(dossier.reporter()).isEqualTo(Reporter.SHOWN);
        assertThat(dossier.submission().answers().values()).containsKeys(NAME, FACTS, PLACE);
        assertThat(dossier.submission().materials()).hasSize(2);
    }

    @Test
    void anOfficerNeitherTakesUpAReportNorActsOnAnUnassignedOne() {
        var version = service.matter(report).version();
        var notAssigned = refusedWith(new NotAssigned(report.value()));

        claimMatter
                .claim(new ClaimMatter.Command(INSPECTOR, report, version, false))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(notAssigned);
        service.actOnMatter.act(accepting()).as(StepVerifier::create).verifyErrorSatisfies(notAssigned);
        assertThat(lawful(INSPECTOR)).isEmpty();
        assertThat(dossier(INSPECTOR, report).reporter()).isEqualTo(Reporter.HIDDEN);

        assigned();

        assertThat(lawful(INSPECTOR)).isNotEmpty();
        now(service.actOnMatter.act(accepting()));
    }

    @Test
    void theOfficerOnTheCaseHandsItBackButCannotAssignIt() {
        assigned();
        var colleague = new PersonId(new UUID(0x7000L, 97));
        known(colleague);

        handOverMatter
                .handOver(handingOver(INSPECTOR, colleague))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new NotAssigned(report.value())));

        now(claimMatter.claim(new ClaimMatter.Command(
                INSPECTOR, report, service.matter(report).version(), true)));
        assertThat(dossier(INSPECTOR, report).reporter()).isEqualTo(Reporter.HIDDEN);
    }

    @Test
    void theTrailRecordsThatTheHeadAssignedItAndToWhom() {
        assigned();

        var last = service.matter(report).value().last();
        assertThat(last.action()).isEqualTo("assign");
        assertThat(last.actor()).contains(HEAD_OF_INSPECTION.id());
        assertThat(last.role()).isEqualTo(Role.APPROVER);
        assertThat(last.note()).isEqualTo("指派林*");
    }

    @Test
    void anotherOfficeDoesNotLearnThatThePersonReported() {
        var dossier = dossier(DETERMINER, id(DETERMINATION));

        assertThat(dossier.reporter()).isEqualTo(Reporter.NOBODY);
        assertThat(dossier.alongWith()).isEmpty();
    }

    @Test
    void aWorkersOwnComplaintIsNotSecret() {
        var plain = new ServiceInMemory();
        var matter = plain.aMatter(LI_NA, COMPLAINT);

        var dossier = now(new ReadDeskMatterService(plain.access, plain.contexts, plain.recorder)
                .read(new ReadDeskMatter.Query(
                        INSPECTOR, matter.value().matter().file().id())));

        assertThat(dossier.reporter()).isEqualTo(Reporter.NOBODY);
        assertThat(dossier.submission().answers().values()).containsKeys(NAME, FACTS, PLACE);
    }

    private Dossier dossier(Actor who, MatterId matter) {
        return now(readDeskMatter.read(new ReadDeskMatter.Query(who, matter)));
    }

    private List<String> timelineNotes(Actor who) {
        return now(new ReadTimelineService(service.access, service.contexts, service.recorder, service.links)
                .read(new ReadTimeline.Query(who, report))
                .map(entry -> entry.event().note())
                .collectList());
    }

    private List<ReadLawfulActions.Possible> lawful(Actor who) {
        return now(new ReadLawfulActionsService(service.access, service.contexts, service.bundles)
                        .read(new ReadLawfulActions.Query(who, report)))
                .actions();
    }

    private ActOnMatter.Command accepting() {
        return ServiceInMemory.command(INSPECTOR, service.matter(report), "accept", "");
    }

    private void assigned() {
        known(INSPECTOR.id());
        now(handOverMatter.handOver(handingOver(HEAD_OF_INSPECTION, INSPECTOR.id())));
    }

    private HandOverMatter.Command handingOver(Actor by, PersonId to) {
        return new HandOverMatter.Command(by, report, service.matter(report).version(), to, Text.NONE);
    }

    private void known(PersonId id) {
        var member = new StaffMember(new PersonName("林志强"), INSPECTION, RONGCHENG, Set.of(Role.OFFICER));
        accounts.put(new StaffAccount(id, member, false));
    }

    private MatterId id(MatterCode code) {
        return service.matter(bundle, code).value().matter().file().id();
    }
}
