package onething.application.port.in.desk;

import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.in.matter.Countdown;
import onething.domain.guide.MatterCode;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// The matters of the officer's office, in the districts that the officer's covers: whose promised time runs
/// out first, first.
@FunctionalInterface
public interface ListDesk {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Page<Row>> list(Query query);

    /// @param code  only this matter of the guide, if given
    /// @param mine  whether only those that the officer has claimed
    /// @param open  whether ended matters are left out
    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, Optional<MatterCode> code, boolean mine, boolean open, Optional<String> after, int limit) {}

    /// @param title      the matter's title in its guide
    /// @param stage      the stage's title
    /// @param claimant   who has claimed it
    /// @param countdowns the clocks that have not done their work yet
    /// @param overdue    whether the office should have been done by now
    record Row(
            Matter matter,
            long version,
            String title,
            String stage,
            Optional<PersonId> claimant,
            List<Countdown> countdowns,
            boolean overdue) {

        public Row {
            countdowns = List.copyOf(countdowns);
        }
    }
}
