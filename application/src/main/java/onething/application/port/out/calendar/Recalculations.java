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

/// Counting everything that runs again after a holiday notice, part by part. How far that is lies in
/// storage, so that
/// any node goes on where another died. Recounts follow one another: while one is under way the next
/// one waits.
public interface Recalculations {

    /// Takes a part that nobody is at, or that somebody took and was not done with by the time they
    /// had; empty if there
    /// is nothing to do now.
    ///
    /// @param until whoever is not done by then is taken to be dead
    Mono<Part> take(Instant now, Instant until);

    /// What runs in a part; nothing but its clocks is read.
    Flux<Running> running(Part part);

    /// The same for matters that were changed while they were counted.
    Flux<Running> running(Collection<MatterId> matters);

    /// Stores what follows from these clocks by the calendar after, where that is something else than
    /// what is stored. A
    /// matter is left alone that is not of the version any more that it was read at: gives those, to be
    /// read
    /// and counted again.
    Flux<MatterId> store(List<Running.Readable> matters, Part part);

    /// The part is done. Who comes second, having been taken for dead, changes nothing.
    Mono<Void> done(Part part, Counted counted, Instant at);

    /// The part has failed as a whole. It can be taken again, a second later the first time, and after
    /// twice as long
    /// each time that it fails; until it is done, what the fault was is on record.
    ///
    /// @param reason the kind of fault, which tells nothing of what is stored
    Mono<Void> giveUp(Part part, String reason, Instant at);

    /// @param recount  the counting that it is a part of
    /// @param applying whether what follows is stored, or only looked at
    /// @param before   the calendar without the notice
    /// @param after    the calendar with it
    record Part(UUID recount, int number, boolean applying, WorkingCalendar before, WorkingCalendar after) {}

    /// A matter that has not ended.
    sealed interface Running {

        MatterId id();

        /// @param version that it was read at
        /// @param clocks  every clock that it has, the stopped ones too
        record Readable(
                MatterId id,
                long version,
                MatterNumber number,
                MatterCode code,
                OfficeCode office,
                List<Deadline> clocks)
                implements Running {}

        /// @param reason the kind of fault, which tells nothing of what is stored
        record Unreadable(MatterId id, String reason) implements Running {}
    }

    /// What became of a part.
    ///
    /// @param listed some of the matters of which a day moves
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
