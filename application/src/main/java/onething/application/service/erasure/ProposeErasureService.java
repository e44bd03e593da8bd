package onething.application.service.erasure;

import onething.application.port.in.erasure.ProposeErasure;
import onething.application.port.out.Ids;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.handling.ActionContexts;
import onething.domain.erasure.NoteErasure;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal.NoteNotErasable;
import onething.domain.refusal.Refusal.RoleLacking;
import reactor.core.publisher.Mono;

/// See [ProposeErasure].
public final class ProposeErasureService implements ProposeErasure {

    private final Access access;
    private final Matters matters;
    private final NoteErasures erasures;
    private final ActionContexts contexts;
    private final Ids ids;

    public ProposeErasureService(
            Access access, Matters matters, NoteErasures erasures, ActionContexts contexts, Ids ids) {
        this.access = access;
        this.matters = matters;
        this.erasures = erasures;
        this.contexts = contexts;
        this.ids = ids;
    }

    @Override
    public Mono<NoteErasure> propose(Command command) {
        return access.deskMatter(command.who(), command.matter())
                .doOnNext(_ -> requireHead(command))
                .delayUntil(found -> contexts.of(found.value().matter().file())
                        .flatMap(context -> access.requireAssigned(command.who(), found.value(), context.bundle())))
                .map(_ -> new NoteErasure(
                        ids.next(),
                        command.matter(),
                        command.sequence(),
                        command.who().id(),
                        contexts.now(),
                        command.ground(),
                        command.reason()))
                .delayUntil(_ -> matters.trail(command.matter())
                        .filter(event -> event.sequence() == command.sequence() && event.isErasable())
                        .next()
                        .switchIfEmpty(notErasable()))
                .delayUntil(erasure ->
                        erasures.propose(erasure).filter(Boolean::booleanValue).switchIfEmpty(notErasable()));
    }

    private static void requireHead(Command command) {
        if (!Access.staff(command.who()).roles().contains(Role.APPROVER)) {
            throw new RoleLacking("approver").refused();
        }
    }

    private static <T> Mono<T> notErasable() {
        return Mono.error(new NoteNotErasable()::refused);
    }
}
