package onething.application.port.in.guide;

import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.domain.code.MatterCode;
import onething.domain.guide.GuideId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.Actor;
import onething.domain.party.OfficeCode;
import onething.domain.release.ClockMove;
import reactor.core.publisher.Mono;

/// Lists which running matters a version of a guide moves, and why. Before the version is in force, those that it
/// will move; afterwards, those that have not moved yet.
@FunctionalInterface
public interface ListVersionEffects {

    /// Fails with a `Refused` for `RoleLacking`, `GuideUnknown`, `VersionUnknown` or `CursorInvalid`.
    Mono<Page<Row>> list(Query query);

    record Query(Actor who, String guide, int version, Optional<String> after, int limit) {}

    /// A matter that moves. It says nothing about a person.
    ///
    /// @param guide   the version that it has
    /// @param reason  from when and by which article it moves
    /// @param changes the periods of its clocks that differ; empty if only the procedure changes
    record Row(
            MatterNumber number,
            MatterCode matter,
            OfficeCode office,
            GuideId guide,
            String reason,
            List<ClockMove> changes) {

        public Row {
            changes = List.copyOf(changes);
        }
    }
}
