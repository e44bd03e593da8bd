package onething.domain.bundle;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ClockCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.deadline.Due;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.deadline.rule.Term;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.StandingKind;
import org.jspecify.annotations.Nullable;

/// When a matter would be decided, if the office takes the time that it has and nothing comes in
/// between: the
/// shortest way from receipt to a decision, each of its steps on the last day of the clocks that it stops.
///
/// @param given the facts that the form gives at receipt
record Timetable(Procedure procedure, Set<MilestoneCode> given, WorkingCalendar calendar) {

    /// Empty where no period is set on the way: on the committed side, where nothing is promised at
    /// all; on the
    /// statutory side, where the law leaves a step without one. A promise that is silent on a step is
    /// bound by
    /// the law there.
    Optional<Due> decidedBy(LimitBasis side, LocalDate start) {
        var way = shortestWay();
        var walk = new Walk(side, start);
        walk.effects(procedure.onReceipt());
        way.forEach(action -> walk.effects(action.effects()));
        return walk.decided();
    }

    /// The actions from receipt to a decision; those of the guide that come first, where several ways
    /// are as
    /// short.
    private List<ActionGuide> shortestWay() {
        var first = new Way(ProcedureState.received(procedure, given), List.of());
        var ways = new ArrayDeque<>(List.of(first));
        var seen = new HashSet<>(Set.of(first.to()));
        while (!ways.isEmpty()) {
            var way = ways.removeFirst();
            if (isDecided(way.to().standing())) {
                return way.actions();
            }
            way.onward(procedure).filter(next -> seen.add(next.to())).forEach(ways::add);
        }
        return List.of();
    }

    private static boolean isDecided(StandingKind standing) {
        return standing == StandingKind.DECIDED || standing == StandingKind.CLOSED;
    }

    private record Way(ProcedureState to, List<ActionGuide> actions) {

        Stream<Way> onward(Procedure procedure) {
            return procedure.stage(to.stage()).stream()
                    .flatMap(stage -> stage.actions().stream())
                    .filter(action -> action.kind().isOnward() && to.allows(action, procedure))
                    .flatMap(action -> outcomes(action).map(outcome -> then(action, outcome, procedure)));
        }

        private Stream<Optional<OutcomeCode>> outcomes(ActionGuide action) {
            return action.outcomes().isEmpty()
                    ? Stream.of(Optional.empty())
                    : to.outcomes(action).stream().map(outcome -> Optional.of(outcome.code()));
        }

        private Way then(ActionGuide action, Optional<OutcomeCode> outcome, Procedure procedure) {
            var longer = new ArrayList<>(actions);
            longer.add(action);
            return new Way(to.after(action, outcome, procedure), longer);
        }
    }

    /// Goes along the clocks, day by day of their ends.
    private final class Walk {

        private final LimitBasis side;
        private final Map<ClockCode, LocalDate> running = new HashMap<>();
        private LocalDate today;
        private boolean bound;
        private boolean open;

        Walk(LimitBasis side, LocalDate start) {
            this.side = side;
            this.today = start;
        }

        void effects(List<ClockEffect> effects) {
            var stopped = new ArrayList<ClockCode>();
            for (var effect : effects) {
                if (effect instanceof ClockEffect.Stop(var clock)) {
                    stopped.add(clock);
                } else if (effect instanceof ClockEffect.StopAll) {
                    stopped.addAll(running.keySet());
                }
            }
            stopped.forEach(this::stop);
            for (var effect : effects) {
                if (effect instanceof ClockEffect.Start(var clock)) {
                    running.put(clock, today);
                }
            }
        }

        private void stop(ClockCode code) {
            var started = running.remove(code);
            var clock = procedure.clock(code);
            if (started == null || clock.isEmpty()) {
                return;
            }
            var term = term(clock.get());
            if (term == null) {
                open = true;
            } else {
                var end = term.after(started, calendar);
                today = end.isAfter(today) ? end : today;
            }
        }

        private @Nullable Term term(ClockGuide clock) {
            var own = clock.rule().term(side);
            bound |= own != null;
            return own == null && side == LimitBasis.COMMITTED ? clock.rule().statutory() : own;
        }

        Optional<Due> decided() {
            return bound && !open ? Optional.of(new Due(today, null, calendar.isProvisional(today))) : Optional.empty();
        }
    }
}
