package onething.application.service.desk;

import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.MatterInHand;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.party.Actor.Staff;
import onething.domain.refusal.Refusal.InputsInvalid;
import reactor.core.publisher.Mono;

public final class ActOnMatterService implements ActOnMatter {

    private final MatterInHand inHand;
    private final Bundles bundles;
    private final ActionExecutor executor;

    public ActOnMatterService(MatterInHand inHand, Bundles bundles, ActionExecutor executor) {
        this.inHand = inHand;
        this.bundles = bundles;
        this.executor = executor;
    }

    @Override
    public Mono<Acted> act(Command command) {
        return inHand.of(command.who(), command.matter(), command.version())
                .delayUntil(found -> requireMarksOnItsFiles(found.value(), command.input()))
                .flatMap(found -> executor.take(found, by(Access.staff(command.who())), _ -> command.input()))
                .map(ActOnMatterService::acted);
    }

    /// Fails with a `Refused` for `InputsInvalid` if a place is marked on another file. The matter does not know
    /// its files, so this cannot be checked there.
    private Mono<Void> requireMarksOnItsFiles(MatterRecord record, ActionInput input) {
        return Mono.just(input)
                .filter(ActionInput::marksFiles)
                .flatMap(_ -> bundles.find(record.matter().file().bundle()))
                .map(bundle -> input.faultsOfMarks(bundle.value().materials()))
                .filter(faults -> !faults.isEmpty())
                .flatMap(faults -> Mono.error(new InputsInvalid(input.action().value(), faults)::refused));
    }

    private static ActingParty by(Staff officer) {
        return ActingParty.of(officer.id(), officer.roles());
    }

    private static Acted acted(ActionExecutor.Taken taken) {
        MatterRecord record = taken.record().value();
        return new Acted(record.matter(), taken.record().version(), record.last(), taken.alongWith());
    }
}
