package onething.application.port.in.desk;

import java.util.List;
import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.in.matter.Countdown;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.deadline.EscalationReached;
import onething.domain.deadline.RemainingTime;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import reactor.core.publisher.Mono;

/// The matters of the officer's office, in the districts that the officer's covers: whose time runs out
/// first, first,
/// be it promised or by law; what stands still after those, what has no clock last.
@FunctionalInterface
public interface ListDesk {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Page<Row>> list(Query query);

    /// @param code    only this matter of the guide, if given
    /// @param reached only those of which a clock has come to this rung or a higher one, if given
    /// @param mine    whether only those that the officer has claimed
    /// @param overdue whether only those that are past the end of a period of the office's, as
    ///     statistics count them
    /// @param awaitsApproval whether only those of which something waits that only an approver may do
    /// @param open    whether ended matters are left out
    /// @param after   a [Page#next]
    /// @param limit   1 to 100
    record Query(
            Actor who,
            Optional<MatterCode> code,
            Optional<EscalationLevel> reached,
            boolean mine,
            boolean overdue,
            boolean awaitsApproval,
            boolean open,
            Optional<String> after,
            int limit) {}

    /// @param title      the matter's title in its guide
    /// @param stage      the stage's title
    /// @param claimant   who has claimed it
    /// @param countdowns the clocks that have not done their work yet
    /// @param slack      what the office has left of what runs out first, and why the matter comes
    ///     where it comes;
    ///                   empty while none of its clocks runs
    /// @param reached    the highest rung that any clock of the matter has come to, be it the office's
    ///     or not; empty
    ///                   while all have time
    /// @param overdue    whether the office should have been done by now
    /// @param awaitsApproval whether something waits that only an approver may do
    record Row(
            Matter matter,
            long version,
            String title,
            String stage,
            Optional<PersonId> claimant,
            List<Countdown> countdowns,
            Optional<RemainingTime> slack,
            Optional<EscalationReached> reached,
            boolean overdue,
            boolean awaitsApproval) {

        public Row {
            countdowns = List.copyOf(countdowns);
        }
    }
}
