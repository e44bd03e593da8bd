package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ActOnMatter;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionExecutor;
import onething.application.service.handling.MatterInHand;
import onething.domain.bundle.Bundle;
import onething.domain.matter.ActionContext;
import onething.domain.matter.Matter;
import onething.domain.matter.Standing;
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
        var input = command.input();
        return inHand.of(command.who(), command.matter(), command.version())
                .zipWhen(found -> submission(found.value().matter(), input))
                .flatMap(both -> executor.take(
                        both.getT1(),
                        by(Access.staff(command.who())),
                        context -> both.getT2()
                                .map(submission ->
                                        checked(input, both.getT1().value().matter(), submission, context))
                                .orElse(input)))
                .map(ActOnMatterService::acted);
    }

    /// What was submitted, where the action depends on it: before the acceptance, and if places are marked on
    /// files.
    private Mono<Optional<Bundle.Submitted>> submission(Matter matter, ActionInput input) {
        return Mono.just(matter)
                .filter(_ -> matter.standing() instanceof Standing.Submitted || input.marksFiles())
                .flatMap(_ -> bundles.find(matter.file().bundle()))
                .map(Versioned::value)
                .cast(Bundle.Submitted.class)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty());
    }

    /// The matter does not know its files, so this cannot be checked there.
    ///
    /// @throws onething.domain.refusal.Refused with [InputsInvalid] if a place is marked on another file, or as
    ///     [ActionContext#requireComplete] says
    private static ActionInput checked(
            ActionInput input, Matter matter, Bundle.Submitted submission, ActionContext context) {
        var faults = input.faultsOfMarks(submission.materials());
        if (!faults.isEmpty()) {
            throw new InputsInvalid(input.action().value(), faults).refused();
        }
        context.requireComplete(input.action(), matter, submission);
        return input;
    }

    private static ActingParty by(Staff officer) {
        return ActingParty.of(officer.id(), officer.roles());
    }

    private static Acted acted(ActionExecutor.Taken taken) {
        MatterRecord record = taken.record().value();
        return new Acted(record.matter(), taken.record().version(), record.last(), taken.alongWith());
    }
}
