package onething.application.service.retention;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.ADMINISTRATOR;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_APPROVER;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.DETERMINATION;
import static onething.application.service.SmallGuide.NAME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import onething.application.port.in.matter.WithdrawMatter;
import onething.application.port.in.retention.ReadArchive.Document;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.application.service.handling.KeptFiles;
import onething.application.service.matter.WithdrawMatterService;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.MatterNotEnded;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// 李娜 has withdrawn her application. The head of the office archives it.
class ArchivesTest {

    private final ServiceInMemory service = new ServiceInMemory(SmallGuide.aGuideWithRetention());
    private final MatterId matter = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));
    private final ReadArchiveService archives = new ReadArchiveService(
            service.access,
            service.bundles,
            service.matters,
            service.matters.papers,
            new KeptFiles(service.matters.papers, null, service.store),
            service.store,
            service.contexts,
            service.recorder);

    @Test
    void theHeadGetsEverythingThatIsKeptAndTheReadingIsRecorded() {
        withdrawn();

        var archive = archives.read(HER_APPROVER, matter).block();

        assertThat(archive.documents())
                .extracting(Document::name, Document::issued)
                .contains(tuple("身份证.pdf", false), tuple("诊断证明.pdf", false));
        var first = archive.documents().getFirst();
        var bytes = first.bytes().collectList().block();
        assertThat(bytes).isNotEmpty();
        assertThat(first.sha256()).isPresent();
        assertThat(archive.answers().values()).containsKey(NAME);
        assertThat(archive.trail()).hasSize(2);
        assertThat(archive.ended()).isEqualTo(archive.trail().getLast().at());
        assertThat(archive.retention())
                .hasValueSatisfying(item -> assertThat(item.keep().text()).isEqualTo("50年"));
        assertThat(recorded()).containsExactly(Papers.ARCHIVE);
    }

    @Test
    void onlyTheHeadOfTheOfficeGetsItAndOnlyWhenTheMatterHasEnded() {
        refused(archives.read(HER_APPROVER, matter), new MatterNotEnded());
        withdrawn();

        refused(archives.read(DETERMINER, matter), new RoleLacking("approver"));
        refused(archives.read(INSPECTOR, matter), new MatterUnknown(matter.value()));
        for (var other : new Actor[] {LI_NA, ADMINISTRATOR}) {
            StepVerifier.create(archives.read(other, matter)).verifyError();
        }
        assertThat(recorded()).isEmpty();
    }

    private List<Papers> recorded() {
        return service.accesses.at(LI_NA.id(), Optional.empty(), 20).block().items().stream()
                .map(found -> found.access().papers())
                .toList();
    }

    private void withdrawn() {
        now(new WithdrawMatterService(service.access, service.acts)
                .withdraw(new WithdrawMatter.Command(
                        LI_NA, matter, service.matter(matter).version(), Text.NONE)));
    }

    private static void refused(Mono<?> asked, Refusal expected) {
        StepVerifier.create(asked).verifyErrorSatisfies(refusedWith(expected));
    }
}
