package onething.application.service.retention;

import java.time.Clock;
import java.util.UUID;
import onething.application.port.in.retention.DecideDestruction;
import onething.application.port.out.retention.DestructionLists;
import onething.application.service.access.Access;
import onething.application.service.access.FreshProof;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.DestructionListUnknown;
import onething.domain.retention.DestructionList;
import onething.domain.retention.DestructionList.Declined;
import onething.domain.retention.DestructionList.State;
import reactor.core.publisher.Mono;

/// See [DecideDestruction].
public final class DecideDestructionService implements DecideDestruction {

    private final DestructionLists lists;
    private final Clock clock;

    public DecideDestructionService(DestructionLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    public Mono<Void> decide(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .delayUntil(_ -> command.approved() ? FreshProof.required(command.provenAt(), clock) : Mono.empty())
                .flatMap(by -> lists.find(command.list())
                        .filter(list -> list.state() == State.WAITING)
                        .flatMap(list -> command.approved() ? approved(list, by) : declined(list, by))
                        .filter(Boolean::booleanValue)
                        .switchIfEmpty(unknown(command.list())))
                .then();
    }

    private Mono<Boolean> approved(DestructionList list, PersonId by) {
        return Mono.fromCallable(() -> list.approvedBy(by, clock.instant()))
                .flatMap(approval -> lists.approve(list.id(), list.approvals().size() + 1, approval));
    }

    private Mono<Boolean> declined(DestructionList list, PersonId by) {
        return lists.decline(list.id(), new Declined(by, clock.instant()));
    }

    private static <T> Mono<T> unknown(UUID list) {
        return Mono.error(new DestructionListUnknown(list)::refused);
    }
}
