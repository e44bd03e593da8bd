package onething.application.service.desk;

import static onething.application.port.out.RefusedWith.refusedWith;
import static onething.application.service.People.DETERMINER;
import static onething.application.service.People.HER_COLLEAGUE;
import static onething.application.service.People.INSPECTOR;
import static onething.application.service.People.LI_NA;
import static onething.application.service.ServiceInMemory.aKey;
import static onething.application.service.ServiceInMemory.now;
import static onething.application.service.SmallGuide.COMPLAINT;
import static onething.application.service.SmallGuide.DETERMINATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import onething.application.port.in.desk.AddNote;
import onething.application.port.in.desk.ReadNotes;
import onething.application.port.out.matter.InMemoryInternalNotes;
import onething.application.service.ServiceInMemory;
import onething.application.service.SmallGuide;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.matter.MatterId;
import onething.domain.note.InternalNote;
import onething.domain.party.Actor;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.MatterUnknown;
import onething.domain.refusal.Refusal.NotAssigned;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;
import onething.domain.text.Text;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class InternalNotesTest {

    private final ServiceInMemory service = new ServiceInMemory();
    private final InMemoryInternalNotes notes = new InMemoryInternalNotes();
    private final MatterId matter = ServiceInMemory.id(service.aMatter(LI_NA, DETERMINATION));

    @Test
    void colleaguesReadANoteAndTheTrailDoesNotKnowOfIt() {
        var noted = now(add(service, DETERMINER, matter, "已电话核实"));

        assertThat(now(read(service, HER_COLLEAGUE, matter).collectList())).containsExactly(noted);
        assertThat(now(service.matters.trail(matter).count()))
                .as("the receipt alone")
                .isEqualTo(1);
        assertThat(service.matter(matter).version()).isZero();
        assertThat(now(service.accesses.at(LI_NA.id(), Optional.empty(), 20)).items())
                .extracting(found -> found.access().papers())
                .containsExactly(Papers.DOSSIER);
    }

    @Test
    void onlyStaffOfTheOfficeNoteAndRead() {
        refused(read(service, LI_NA, matter), new RoleLacking("OFFICER"));
        refused(add(service, LI_NA, matter, "备注"), new RoleLacking("OFFICER"));
        refused(read(service, INSPECTOR, matter), new MatterUnknown(matter.value()));
        refused(add(service, INSPECTOR, matter, "备注"), new MatterUnknown(matter.value()));
        add(service, DETERMINER, matter, " ")
                .as(StepVerifier::create)
                .verifyErrorMatches(
                        error -> error instanceof Refused refused && refused.refusal() instanceof InputsInvalid);
    }

    @Test
    void ofAReportOnlyStaffOnTheCaseNoteAndRead() {
        var reports = new ServiceInMemory(SmallGuide.aGuideWithReports());
        var report = ServiceInMemory.id(reports.aMatter(LI_NA, COMPLAINT));

        refused(read(reports, INSPECTOR, report), new NotAssigned(report.value()));
        refused(add(reports, INSPECTOR, report, "备注"), new NotAssigned(report.value()));
    }

    private Mono<InternalNote> add(ServiceInMemory house, Actor who, MatterId about, String text) {
        return new AddNoteService(house.access, notes, house.contexts, house.ids)
                .add(new AddNote.Command(who, about, new Text(text), aKey()));
    }

    private Flux<InternalNote> read(ServiceInMemory house, Actor who, MatterId about) {
        return new ReadNotesService(house.access, notes, house.contexts, house.recorder)
                .read(new ReadNotes.Query(who, about));
    }

    private static void refused(Publisher<?> asked, Refusal refusal) {
        StepVerifier.create(asked).verifyErrorSatisfies(refusedWith(refusal));
    }
}
