package onething.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.calendar.HolidayNotice;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;

/// A holiday notice on record: proposed and counting for nothing yet, or applied.
///
/// @param id       its place in an address, where its number cannot stand
/// @param version  goes up whenever there is something else to read before it is applied
/// @param counts   whether days are counted by it
/// @param proposed by whom; empty for a notice that ships with the service
/// @param applied  by whom; empty for a notice that ships with the service, or is proposed only
/// @param diff     what it would change, counted before it is applied; kept afterwards
/// @param recount  how far everything running has been counted again since it was applied
public record RecordedNotice(
        UUID id,
        long version,
        HolidayNotice notice,
        boolean counts,
        Optional<Mark> proposed,
        Optional<Mark> applied,
        Optional<Recounting> diff,
        Optional<Recounting> recount) {

    public record Mark(PersonId by, Instant at) {}

    /// A counting again of all that runs, under way or done.
    ///
    /// @param matters  how many there are to count; nought until that is known
    /// @param counted  how many have been
    /// @param clocks   how many clocks they have that run
    /// @param faults   how many could not be counted, and were passed over
    /// @param failing  how many parts failed as a whole when they were last tried, and are tried again
    ///     ever more rarely
    /// @param failure  the kind of fault of one of them, as long as there is any
    /// @param tallies  how the sides of their clocks fare
    public record Recounting(
            Instant started,
            Optional<Instant> finished,
            long matters,
            long counted,
            long clocks,
            long faults,
            long failing,
            Optional<String> failure,
            List<Tally> tallies) {

        public Recounting {
            tallies = List.copyOf(tallies);
        }
    }

    /// @param sides   how many sides of clocks fare so
    /// @param matters how many matters have such a side
    public record Tally(OfficeCode office, MatterCode matter, Effect effect, long sides, long matters) {}
}
