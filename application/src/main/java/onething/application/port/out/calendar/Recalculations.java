package onething.application.port.out.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecordedNotice.Tally;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Deadline;
import onething.domain.matter.MatterId;
import onething.domain.matter.MatterNumber;
import onething.domain.party.OfficeCode;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Recalculates all running clocks after a holiday notice, part by part. The progress is stored, and any
/// node continues where another died. Recalculations run one after another: while one is under way, the
/// next one waits.
public interface Recalculations {

    /// Takes a part that no node works on, or that a node took but did not finish before its lease ended;
    /// empty if there is nothing to do now.
    ///
    /// @param until the end of the lease: a node that has not finished by then counts as dead
    Mono<Part> take(Instant now, Instant until);

    /// Gives the running matters of a part; reads nothing but their clocks.
    Flux<Running> running(Part part);

    /// The same for matters that changed during the recalculation.
    Flux<Running> running(Collection<MatterId> matters);

    /// Stores the due dates of these clocks by the calendar `after`, where they differ from the stored
    /// ones. A matter that has changed since it was read is skipped. Gives the skipped ones, which must be
    /// read and recalculated again.
    Flux<MatterId> store(List<Running.Readable> matters, Part part);

    /// Marks the part as done. A second call, by a node that counted as dead, changes nothing.
    Mono<Void> done(Part part, Counted counted, Instant at);

    /// Marks the part as failed. It can be taken again after one second the first time; the pause doubles
    /// with each failure. The fault stays on record until the part is done.
    ///
    /// @param reason the kind of fault; contains no stored data
    Mono<Void> giveUp(Part part, String reason, Instant at);

    /// @param recalculation the recalculation that the part belongs to
    /// @param applying whether the result is stored, or only reported
    /// @param before   the calendar without the notice
    /// @param after    the calendar with it
    record Part(UUID recalculation, int number, boolean applying, WorkingCalendar before, WorkingCalendar after) {}

    /// A matter that has not ended.
    sealed interface Running {

        MatterId id();

        /// @param version at which it was read
        /// @param clocks  every clock of the matter, including stopped ones
        record Readable(
                MatterId id,
                long version,
                MatterNumber number,
                MatterCode code,
                OfficeCode office,
                List<Deadline> clocks)
                implements Running {}

        /// @param reason the kind of fault; contains no stored data
        record Unreadable(MatterId id, String reason) implements Running {}
    }

    /// The result of a part.
    ///
    /// @param listed some of the matters with a due date that moves
    record Counted(
            int matters,
            int clocks,
            List<Tally> tallies,
            List<RecalculatedMatter> listed,
            List<Running.Unreadable> faults) {

        public Counted {
            tallies = List.copyOf(tallies);
            listed = List.copyOf(listed);
            faults = List.copyOf(faults);
        }
    }
}
