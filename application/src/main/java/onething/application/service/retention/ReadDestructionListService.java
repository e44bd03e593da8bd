package onething.application.service.retention;

import java.util.UUID;
import onething.application.port.in.retention.ReadDestructionList;
import onething.application.port.out.retention.DestructionLists;
import onething.application.service.access.Access;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.DestructionListUnknown;
import onething.domain.retention.DestructionList;
import reactor.core.publisher.Mono;

/// See [ReadDestructionList].
public final class ReadDestructionListService implements ReadDestructionList {

    private final DestructionLists lists;

    public ReadDestructionListService(DestructionLists lists) {
        this.lists = lists;
    }

    @Override
    public Mono<Listed> read(Actor who, UUID list) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(by -> lists.find(list)
                        .map(found -> listed(found, by))
                        .switchIfEmpty(Mono.error(new DestructionListUnknown(list)::refused)));
    }

    static Listed listed(DestructionList list, PersonId reader) {
        return new Listed(
                list,
                list.approvals().stream().anyMatch(approval -> approval.by().equals(reader)));
    }
}
