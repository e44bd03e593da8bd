package onething.application.port.in.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import onething.application.port.DeskFilter;
import onething.application.port.DeskSort;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.matter.Countdown;
import onething.domain.deadline.EscalationReached;
import onething.domain.deadline.RemainingTime;
import onething.domain.matter.Matter;
import onething.domain.party.Actor;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import reactor.core.publisher.Mono;

/// Lists the matters of the officer's office in the districts that the officer's district covers.
@FunctionalInterface
public interface ListDesk {

    /// Fails with a `Refused` for `RoleLacking`.
    Mono<Page<Row>> list(Query query);

    /// @param mine  whether only those that the officer has claimed
    /// @param after a [Page#next]
    /// @param limit 1 to 100
    record Query(Actor who, DeskFilter filter, DeskSort sort, boolean mine, Optional<String> after, int limit) {}

    /// @param title    the matter's title in its guide
    /// @param stage    the stage's title
    /// @param claimant who has claimed it
    /// @param awaitsApproval whether a step waits that only an approver may take
    /// @param toAssign whether it is a report (举报) that has no officer yet: an approver assigns it, and it
    ///     cannot be claimed
    /// @param parties  who applied, and against or with which employer
    record Row(
            Versioned<Matter> matter,
            String title,
            String stage,
            Optional<PersonId> claimant,
            Urgency urgency,
            boolean awaitsApproval,
            boolean toAssign,
            Parties parties) {}

    /// What a row shows of the people concerned. The applicant's name is printed masked.
    ///
    /// @param received       when the bundle was received
    /// @param applicant the person whom the guide's `applicant.names` point out; empty if none is named, or the
    ///     caller may not know
    /// @param reporterHidden whether it is a report (举报) whose reporter the caller may not know
    /// @param employer       as the applicant wrote it
    record Parties(
            Instant received, Optional<PersonName> applicant, boolean reporterHidden, Optional<String> employer) {}

    /// How soon the office and others have to act.
    ///
    /// @param countdowns the clocks that have not finished yet
    /// @param slack      how much time the office has left of the period that ends first, which decides the
    ///     matter's place in the list; empty while none of its clocks runs
    /// @param reached    the highest escalation level that any clock of the matter has reached, the
    ///     office's or not; empty while none has reached a level
    record Urgency(List<Countdown> countdowns, Optional<RemainingTime> slack, Optional<EscalationReached> reached) {

        public Urgency {
            countdowns = List.copyOf(countdowns);
        }

        /// Whether one of the office's periods has ended without the office having finished.
        public boolean isOverdue() {
            return slack.filter(RemainingTime::missed).isPresent();
        }
    }
}
