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

/// Lists the matters of the officer's office in the districts that the officer's district covers. The
/// matter whose promised or statutory period ends first comes first; paused matters follow; matters without
/// a clock come last.
@FunctionalInterface
public interface ListDesk {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Page<Row>> list(Query query);

    /// @param code    only this matter of the guide, if given
    /// @param reached only those with a clock that has reached this escalation level or a higher one, if
    ///     given
    /// @param mine    whether only those that the officer has claimed
    /// @param overdue whether only those that are past the end of one of the office's periods, as the
    ///     statistics count them
    /// @param awaitsApproval whether only those with a step that only an approver may take
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
    /// @param countdowns the clocks that have not finished yet
    /// @param slack      how much time the office has left of the period that ends first, which decides the
    ///     matter's place in the list; empty while none of its clocks runs
    /// @param reached    the highest escalation level that any clock of the matter has reached, the
    ///     office's or not; empty while none has reached a level
    /// @param overdue    whether one of the office's periods has ended without the office having finished
    /// @param awaitsApproval whether a step waits that only an approver may take
    /// @param toAssign   whether it is a report (举报) that has no officer yet: an approver assigns it, and
    ///     it cannot be claimed
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
            boolean awaitsApproval,
            boolean toAssign) {

        public Row {
            countdowns = List.copyOf(countdowns);
        }
    }
}
