package onething.application.service.calendar;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onething.application.port.RecalculatedMatter;
import onething.application.port.RecalculatedMatter.ChangedSide;
import onething.application.port.RecordedNotice.Tally;
import onething.application.port.out.calendar.Recalculations.Counted;
import onething.application.port.out.calendar.Recalculations.Part;
import onething.application.port.out.calendar.Recalculations.Running;
import onething.domain.code.MatterCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Recalculation;
import onething.domain.deadline.Recalculation.Effect;
import onething.domain.party.OfficeCode;

/// Recalculates the clocks of a part, matter by matter. A matter that cannot be recalculated is recorded
/// and skipped.
final class MatterRecalculation {

    /// How many matters of one part are listed individually: no one reads a list of a million matters.
    private static final int LISTED = 100;

    private final Part part;
    private final List<Running.Readable> readable = new ArrayList<>();
    private final List<Running.Unreadable> faults = new ArrayList<>();
    private final List<RecalculatedMatter> listed = new ArrayList<>();
    private final Map<Kind, Map<Effect, Sum>> sums = new HashMap<>();
    private int matters;
    private int clocks;

    MatterRecalculation(Part part) {
        this.part = part;
    }

    void count(Running running) {
        matters++;
        switch (running) {
            case Running.Unreadable unreadable -> faults.add(unreadable);
            case Running.Readable matter -> count(matter);
        }
    }

    /// Gives the matters that were recalculated.
    List<Running.Readable> readable() {
        return readable;
    }

    Counted counted() {
        var tallies = new ArrayList<Tally>();
        sums.forEach((kind, effects) -> effects.forEach(
                (effect, sum) -> tallies.add(new Tally(kind.office(), kind.matter(), effect, sum.sides, sum.matters))));
        return new Counted(matters, clocks, tallies, listed, faults);
    }

    private void count(Running.Readable matter) {
        try {
            var changes = changes(matter);
            clocks += Math.toIntExact(
                    matter.clocks().stream().filter(Deadline::isRunning).count());
            sum(matter, changes);
            list(matter, changes);
            readable.add(matter);
        } catch (RuntimeException fault) {
            faults.add(new Running.Unreadable(matter.id(), fault.getClass().getSimpleName()));
        }
    }

    private List<ChangedSide> changes(Running.Readable matter) {
        var changes = new ArrayList<ChangedSide>();
        for (var clock : matter.clocks()) {
            for (var change : Recalculation.of(clock, part.before(), part.after())) {
                changes.add(new ChangedSide(clock.rule().code(), change));
            }
        }
        return changes;
    }

    private void sum(Running.Readable matter, List<ChangedSide> changes) {
        var ofKind = sums.computeIfAbsent(new Kind(matter.office(), matter.code()), _ -> new EnumMap<>(Effect.class));
        var seen = EnumSet.noneOf(Effect.class);
        for (var changed : changes) {
            var effect = changed.change().effect();
            var sum = ofKind.computeIfAbsent(effect, _ -> new Sum());
            sum.sides++;
            if (seen.add(effect)) {
                sum.matters++;
            }
        }
    }

    private void list(Running.Readable matter, List<ChangedSide> changes) {
        if (listed.size() == LISTED) {
            return;
        }
        var moved = changes.stream()
                .filter(changed -> isListed(changed.change().effect()))
                .toList();
        if (!moved.isEmpty()) {
            listed.add(new RecalculatedMatter(matter.id(), matter.number(), matter.code(), matter.office(), moved));
        }
    }

    private static boolean isListed(Effect effect) {
        return switch (effect) {
            case LATER, EARLIER, HELD -> true;
            case UNCHANGED, CONFIRMED, UNSETTLED -> false;
        };
    }

    private record Kind(OfficeCode office, MatterCode matter) {}

    private static final class Sum {
        private long sides;
        private long matters;
    }
}
