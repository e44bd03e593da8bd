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

/// A holiday notice on record: proposed (without effect yet) or applied.
///
/// @param id       identifies it in a URL, where its number cannot be written
/// @param version  rises whenever an administrator has something new to read before applying it
/// @param counts   whether days are counted by it
/// @param proposed by whom; empty for a notice that ships with the service
/// @param applied  by whom; empty for a notice that ships with the service or is only proposed
/// @param diff     what it would change, calculated before it is applied and kept afterwards
/// @param recalculation how far the recalculation of all running clocks has come since it was applied
public record RecordedNotice(
        UUID id,
        long version,
        HolidayNotice notice,
        boolean counts,
        Optional<Mark> proposed,
        Optional<Mark> applied,
        Optional<RecalculationProgress> diff,
        Optional<RecalculationProgress> recalculation) {

    public record Mark(PersonId by, Instant at) {}

    /// A recalculation of all running clocks, under way or done.
    ///
    /// @param matters  how many matters there are to recalculate; 0 until that is known
    /// @param counted  how many have been recalculated
    /// @param clocks   how many running clocks these matters have
    /// @param faults   how many could not be recalculated and were skipped
    /// @param failing  how many parts failed as a whole at the last attempt; the pause before each retry
    ///     grows
    /// @param failure  the kind of fault of one failing part; empty when none fails
    /// @param tallies  what happens to the limits (promised, statutory) of their clocks
    public record RecalculationProgress(
            Instant started,
            Optional<Instant> finished,
            long matters,
            long counted,
            long clocks,
            long faults,
            long failing,
            Optional<String> failure,
            List<Tally> tallies) {

        public RecalculationProgress {
            tallies = List.copyOf(tallies);
        }
    }

    /// @param sides   how many limits of clocks have this effect
    /// @param matters how many matters have such a limit
    public record Tally(OfficeCode office, MatterCode matter, Effect effect, long sides, long matters) {}
}
