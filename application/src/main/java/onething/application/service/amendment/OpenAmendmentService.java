package onething.application.service.amendment;

import java.time.Clock;
import onething.application.port.Versioned;
import onething.application.port.in.amendment.OpenAmendment;
import onething.application.port.out.Ids;
import onething.application.port.out.amendment.Amendments;
import onething.application.service.access.Access;
import onething.application.service.handling.KnownGuides;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.Amendment.Mark;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.VersionUnknown;
import onething.domain.release.GuideVersions;
import reactor.core.publisher.Mono;

/// See [OpenAmendment].
public final class OpenAmendmentService implements OpenAmendment {

    private final KnownGuides guides;
    private final Amendments amendments;
    private final Ids ids;
    private final Clock clock;

    public OpenAmendmentService(KnownGuides guides, Amendments amendments, Ids ids, Clock clock) {
        this.guides = guides;
        this.amendments = amendments;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Versioned<Amendment>> open(Command command) {
        return Mono.fromCallable(() -> Access.administrator(command.who()))
                .flatMap(by -> guides.versions(command.guide())
                        .flatMap(versions -> amendments
                                .highestVersion(versions.all().getLast().id().code())
                                .map(highest -> amendment(versions, highest, command, by))))
                .flatMap(amendments::open);
    }

    /// @param highest of the desk's versions: the number of a withdrawn one is not given again
    private Amendment amendment(GuideVersions versions, int highest, Command command, PersonId by) {
        var newest = versions.all().getLast().id();
        var base = versions.version(command.base())
                .orElseThrow(() -> new VersionUnknown(command.guide(), command.base()).refused());
        return Amendment.open(
                        ids.next(), base.id(), Math.max(newest.version(), highest) + 1, new Mark(by, clock.instant()))
                .basedOn(newest);
    }
}
