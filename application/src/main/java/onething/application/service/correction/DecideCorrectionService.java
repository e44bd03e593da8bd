package onething.application.service.correction;

import java.util.List;
import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.correction.CorrectionDetails;
import onething.application.port.in.correction.DecideCorrection;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.Corrections.Settled;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.access.ReadRecorder;
import onething.application.service.correction.CorrectionsAtDesk.DeskCorrection;
import onething.application.service.handling.RetryOnConflict;
import onething.domain.access.PersonalDataAccess.Papers;
import onething.domain.correction.Correction;
import onething.domain.correction.Correction.Ruling;
import onething.domain.correction.Correction.State;
import onething.domain.form.FormField;
import onething.domain.matter.MatterChange;
import onething.domain.party.Actor.Staff;
import onething.domain.party.Role;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.CorrectionDecided;
import onething.domain.refusal.Refusal.InputsInvalid;
import reactor.core.publisher.Mono;

/// See [DecideCorrection].
public final class DecideCorrectionService implements DecideCorrection {

    private final CorrectionsAtDesk atDesk;
    private final Corrections corrections;
    private final ReadRecorder recorder;

    public DecideCorrectionService(CorrectionsAtDesk atDesk, Corrections corrections, ReadRecorder recorder) {
        this.atDesk = atDesk;
        this.corrections = corrections;
        this.recorder = recorder;
    }

    @Override
    public Mono<CorrectionDetails> decide(Command command) {
        return atDesk.open(command.who(), command.correction())
                .doOnNext(opened -> requireOpen(command, opened))
                .flatMap(opened ->
                        recorder.sees(command.who(), opened.file(), Papers.CORRECTION, decided(command, opened)))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn());
    }

    private static void requireOpen(Command command, DeskCorrection opened) {
        var found = opened.found().at(command.version());
        if (found.value().state() != State.WAITING) {
            throw new CorrectionDecided(command.correction()).refused();
        }
        if (!command.accept() && command.reason().isBlank()) {
            throw new InputsInvalid("correction", List.of(new Fault("/reason", "required", "不予更正的，请写明理由"))).refused();
        }
    }

    private Mono<CorrectionDetails> decided(Command command, DeskCorrection opened) {
        var correction = ruled(command, opened);
        var change = opened.record().map(record -> step(correction, record, opened));
        var settled = new Settled(correction, Optional.of(opened.found().version()), change);
        return corrections
                .settle(List.of(settled))
                .thenReturn(CorrectionDetails.whole(
                        new Versioned<>(correction, opened.found().version()).next(),
                        opened.file(),
                        opened.context().bundle()));
    }

    private static Correction ruled(Command command, DeskCorrection opened) {
        var correction = opened.found().value();
        var present = opened.record()
                .value()
                .matter()
                .corrected(opened.bundle().answers())
                .to(correction.request().field());
        return correction.ruled(
                present,
                new Ruling(
                        command.accept(),
                        command.who().id(),
                        roleOf(Access.staff(command.who())),
                        command.reason(),
                        opened.context().now()));
    }

    private static MatterChange step(Correction correction, MatterRecord record, DeskCorrection opened) {
        var ruling = correction.ruling().orElseThrow();
        var note = correction.note(field(correction, opened));
        return correction.state() == State.ACCEPTED
                ? record.matter()
                        .correct(
                                correction.request().field(),
                                correction.request().wanted(),
                                note,
                                ruling.by(),
                                ruling.as(),
                                opened.context(),
                                record.last())
                        .withSearchTerms(opened.bundle(), opened.context().bundle())
                : record.matter().refuseCorrection(note, ruling.by(), ruling.as(), opened.context(), record.last());
    }

    private static Role roleOf(Staff staff) {
        return staff.roles().contains(Role.OFFICER) ? Role.OFFICER : Role.APPROVER;
    }

    private static FormField field(Correction correction, DeskCorrection opened) {
        return opened.context().bundle().field(correction.request().field()).orElseThrow();
    }
}
