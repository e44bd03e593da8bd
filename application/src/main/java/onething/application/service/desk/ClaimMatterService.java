package onething.application.service.desk;

import java.util.Optional;
import onething.application.port.Versioned;
import onething.application.port.in.desk.ClaimMatter;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Matters.MatterRecord;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.matter.ActionContext;
import onething.domain.matter.MatterChange;
import onething.domain.party.Actor.Staff;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.RoleLacking;
import reactor.core.publisher.Mono;

public final class ClaimMatterService implements ClaimMatter {

    private final Access access;
    private final Matters matters;
    private final ActionContexts contexts;

    public ClaimMatterService(Access access, Matters matters, ActionContexts contexts) {
        this.access = access;
        this.matters = matters;
        this.contexts = contexts;
    }

    @Override
    public Mono<Claimed> claim(Command command) {
        var officer = Mono.fromCallable(() -> Access.staff(command.who()));
        return access.deskMatter(command.who(), command.matter())
                .map(found -> found.at(command.version()))
                .zipWith(officer, ClaimMatterService::requireFree)
                .zipWhen(found -> contexts.of(found.value().matter().file()))
                .delayUntil(both -> access.requireAssigned(
                        command.who(), both.getT1().value(), both.getT2().bundle()))
                .flatMap(both -> claimed(command, both.getT1(), both.getT2()))
                .map(ClaimMatterService::claimed);
    }

    /// Only an approver may give a matter that a colleague has claimed to another officer.
    private static Versioned<MatterRecord> requireFree(Versioned<MatterRecord> found, Staff officer) {
        boolean aColleagues = found.value()
                .claimant()
                .filter(claimant -> !claimant.equals(officer.id()))
                .isPresent();
        if (aColleagues && !officer.roles().contains(Role.APPROVER)) {
            throw new RoleLacking("approver").refused();
        }
        return found;
    }

    private Mono<Versioned<MatterRecord>> claimed(
            Command command, Versioned<MatterRecord> found, ActionContext context) {
        return matters.claim(found.map(record -> step(command, record, context)), claimant(command));
    }

    private static MatterChange step(Command command, MatterRecord record, ActionContext context) {
        return command.handBack()
                ? record.matter().handBack(command.who().id(), context, record.last())
                : record.matter().claim(command.who().id(), context, record.last());
    }

    private static Optional<PersonId> claimant(Command command) {
        return Optional.of(command.who().id()).filter(_ -> !command.handBack());
    }

    private static Claimed claimed(Versioned<MatterRecord> stored) {
        return new Claimed(
                stored.value().matter().file().id(),
                stored.version(),
                stored.value().claimant());
    }
}
