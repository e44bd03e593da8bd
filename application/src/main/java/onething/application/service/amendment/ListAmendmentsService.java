package onething.application.service.amendment;

import java.util.List;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.ListAmendments;
import onething.application.port.out.amendment.Amendments;
import onething.application.service.access.Access;
import onething.application.service.handling.KnownGuides;
import onething.domain.amendment.Amendment;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// See [ListAmendments].
public final class ListAmendmentsService implements ListAmendments {

    private final KnownGuides guides;
    private final Amendments amendments;

    public ListAmendmentsService(KnownGuides guides, Amendments amendments) {
        this.guides = guides;
        this.amendments = amendments;
    }

    @Override
    public Mono<List<Amendment>> list(Actor who, String guide) {
        return Mono.fromCallable(() -> Access.administrator(who))
                .flatMap(_ -> guides.versions(guide))
                .flatMapMany(
                        versions -> amendments.of(versions.all().getLast().id().code()))
                .map(Versioned::value)
                .collectList();
    }
}
