package onething.application.port.out.matter;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.domain.bundle.BundleId;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.deadline.EscalationLevel;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterChange;
import onething.domain.matter.MatterId;
import onething.domain.matter.Tab;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Every matter, by id; new ones are at version 0. Instants are kept to the microsecond.
public interface Matters {

    /// The matter as last stored, with the last event of its trail, or empty if there is none.
    Mono<Versioned<MatterRecord>> find(MatterId id);

    /// The matters of a bundle, by their place in the guide.
    Flux<Versioned<MatterRecord>> of(BundleId bundle);

    /// Stores what a step made of a matter, over the version it was read at, with its event, and what
    /// the step made of
    /// others along with it (as when a decision releases the matter that awaited it), in one statement:
    /// all or none.
    /// Fails with a `Refused` for `ChangedMeanwhile` if someone else stored any of them first, for
    /// `MatterUnknown`.
    Mono<Versioned<MatterRecord>> save(Versioned<MatterChange> step, List<Versioned<MatterChange>> alongWith);

    /// The applicant's matters on a tab, last changed first. Fails with a `Refused` for `CursorInvalid`.
    ///
    /// @param after a [Page#next]
    Mono<Page<Versioned<MatterRecord>>> of(PersonId applicant, Optional<Tab> tab, Optional<String> after, int limit);

    /// How many there are on each tab, a draft bundle counting as 待办, and how many of the applicant's
    /// messages
    /// ([Messages]) are unread.
    Mono<Summary> summary(PersonId applicant);

    /// The matters of an office in a district and the divisions it covers, by when the office has to be
    /// done next
    /// ([onething.domain.matter.OfficeDeadline#place]), be it promised or by law; what stands still
    /// comes after, what
    /// has no clock last. Fails with a `Refused` for `CursorInvalid`.
    Mono<Page<Versioned<MatterRecord>>> atDesk(DeskQuery query);

    /// What happened to a matter, in order.
    Flux<Event> trail(MatterId id);

    /// How many matters of an office in a district and the divisions it covers there are, by matter,
    /// division and
    /// standing, in one statement.
    ///
    /// @param now at which to tell what is overdue
    Flux<Tally> tally(OfficeCode office, DistrictCode district, Instant now);

    /// @param tabs every tab, those with nothing on them too
    record Summary(Map<Tab, Long> tabs, long unread) {

        public Summary {
            tabs = Map.copyOf(tabs);
        }
    }

    /// A matter with what storage and the desk know of it.
    ///
    /// @param last     the last event of its trail
    /// @param claimant the officer who has claimed it
    record MatterRecord(Matter matter, Event last, Optional<PersonId> claimant) {}

    /// @param code    only this matter of the guide, if given
    /// @param reached only those of which a clock has come to this rung or a higher one, if given
    /// @param now     at which to tell what a clock has come to
    /// @param claimed only those that this officer has claimed, if given
    /// @param overdue whether only those that [Tally#overdue] counts
    /// @param awaitsApproval whether only those of which something waits that only an approver may do;
    ///     they are open
    /// @param open    whether ended matters are left out
    record DeskQuery(
            OfficeCode office,
            DistrictCode district,
            Optional<MatterCode> code,
            Optional<EscalationLevel> reached,
            Instant now,
            Optional<PersonId> claimed,
            boolean overdue,
            boolean awaitsApproval,
            boolean open,
            Optional<String> after,
            int limit) {}

    /// The officer takes the matter up, or (empty) hands it back. Fails with a `Refused` for
    /// `ChangedMeanwhile`.
    Mono<Versioned<MatterRecord>> claim(Versioned<MatterChange> step, Optional<PersonId> claimant);

    /// @param overdue those of which a period of the office's that still runs, be it promised or by
    ///     law, ran out before
    /// @param reached of those that are open, how many have come to which rung at the highest; rungs of
    ///     none are left
    ///                out
    /// @param late    those in which a period of the office's had run out before the office was done
    ///     with what it
    ///                limits
    record Tally(
            GuideCode guide,
            MatterCode matter,
            DistrictCode district,
            StandingKind standing,
            long count,
            long overdue,
            Map<EscalationLevel, Long> reached,
            long late) {

        public Tally {
            reached = Map.copyOf(reached);
        }
    }
}
