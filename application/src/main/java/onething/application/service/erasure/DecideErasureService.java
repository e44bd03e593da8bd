package onething.application.service.erasure;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.erasure.DecideErasure;
import onething.application.port.out.erasure.NoteErasures;
import onething.application.port.out.matter.Matters;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.application.service.handling.ActionContexts;
import onething.application.service.handling.RetryOnConflict;
import onething.domain.erasure.NoteErasure;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.ErasureUnknown;
import reactor.core.publisher.Mono;

/// See [DecideErasure].
public final class DecideErasureService implements DecideErasure {

    private final NoteErasures erasures;
    private final Matters matters;
    private final ActionContexts contexts;
    private final Clock clock;

    public DecideErasureService(NoteErasures erasures, Matters matters, ActionContexts contexts, Clock clock) {
        this.erasures = erasures;
        this.matters = matters;
        this.contexts = contexts;
        this.clock = clock;
    }

    @Override
    public Mono<Void> decide(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> command.approved() ? FreshProof.required(command.provenAt(), clock) : Mono.empty())
                .flatMap(by -> erasures.find(command.erasure())
                        .switchIfEmpty(unknown(command.erasure()))
                        .flatMap(erasure -> command.approved() ? erased(erasure, by) : declined(erasure, by)));
    }

    private Mono<Void> erased(NoteErasure erasure, PersonId by) {
        return Mono.fromCallable(() -> erasure.approvedBy(by))
                .then(matters.find(erasure.matter()))
                .flatMap(found -> contexts.of(found.value().matter().file())
                        .map(context -> found.value()
                                .matter()
                                .erase(
                                        erasure.sequence(),
                                        erasure.by(),
                                        erasure.note(),
                                        context,
                                        found.value().last()))
                        .flatMap(change -> erasures.erase(erasure, by, found.map(_ -> change))))
                .retryWhen(RetryOnConflict.ifTheMatterWentOn())
                .switchIfEmpty(unknown(erasure.id()))
                .then();
    }

    private Mono<Void> declined(NoteErasure erasure, PersonId by) {
        return erasures.decline(erasure.id(), by, clock.instant())
                .filter(Boolean::booleanValue)
                .switchIfEmpty(unknown(erasure.id()))
                .then();
    }

    private static <T> Mono<T> unknown(UUID erasure) {
        return Mono.error(new ErasureUnknown(erasure)::refused);
    }
}
