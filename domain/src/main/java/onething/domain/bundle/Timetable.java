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

/// Estimates when a matter would be decided if the office uses all its time and nothing interrupts. It
/// follows the shortest path from receipt to a decision. Each action happens on the last day of the clocks
/// that it stops.
///
/// @param given the facts that the form gives at receipt
record Timetable(Procedure procedure, Set<MilestoneCode> given, WorkingCalendar calendar) {

    /// Empty if a period is missing on the path: on the committed basis, if nothing is committed at all; on
    /// the statutory basis, if the law sets no period for some action. Where only some actions have a
    /// committed period, the statutory period applies to the others.
    Optional<Due> decidedBy(LimitBasis limitBasis, LocalDate start) {
        var path = shortestPath();
        var walk = new Walk(limitBasis, start);
        walk.effects(procedure.onReceipt());
        path.forEach(action -> walk.effects(action.effects()));
        return walk.decided();
    }

    /// The actions from receipt to a decision. Among paths of the same length, the actions that come first
    /// in the guide win.
    private List<ActionGuide> shortestPath() {
        var first = new Path(ProcedureState.received(procedure, given), List.of());
        var paths = new ArrayDeque<>(List.of(first));
        var seen = new HashSet<>(Set.of(first.to()));
        while (!paths.isEmpty()) {
            var path = paths.removeFirst();
            if (isDecided(path.to().standing())) {
                return path.actions();
            }
            path.onward(procedure).filter(next -> seen.add(next.to())).forEach(paths::add);
        }
        return List.of();
    }

    private static boolean isDecided(StandingKind standing) {
        return standing == StandingKind.DECIDED || standing == StandingKind.CLOSED;
    }

    private record Path(ProcedureState to, List<ActionGuide> actions) {

        Stream<Path> onward(Procedure procedure) {
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

        private Path then(ActionGuide action, Optional<OutcomeCode> outcome, Procedure procedure) {
            var longer = new ArrayList<>(actions);
            longer.add(action);
            return new Path(to.after(action, outcome, procedure), longer);
        }
    }

    /// Follows the clocks and moves from one end to the next.
    private final class Walk {

        private final LimitBasis limitBasis;
        private final Map<ClockCode, LocalDate> running = new HashMap<>();
        private LocalDate today;
        private boolean bound;
        private boolean open;

        Walk(LimitBasis limitBasis, LocalDate start) {
            this.limitBasis = limitBasis;
            this.today = start;
        }

        void effects(List<ClockEffect> effects) {
            var stopped = new ArrayList<ClockCode>();
            for (var effect : effects) {
                if (effect instanceof ClockEffect.Stop(var clock)) {
                    stopped.add(clock);
                } else if (effect instanceof ClockEffect.StopAll) {
                    stopped.addAll(running.keySet());
                } else if (effect instanceof ClockEffect.StopAllBut(var kept)) {
                    running.keySet().stream()
                            .filter(clock -> !clock.equals(kept))
                            .forEach(stopped::add);
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
            var own = clock.rule().period(limitBasis).term();
            bound |= own != null;
            return own == null && limitBasis == LimitBasis.COMMITTED
                    ? clock.rule().statutory()
                    : own;
        }

        Optional<Due> decided() {
            return bound && !open ? Optional.of(new Due(today, null, calendar.isProvisional(today))) : Optional.empty();
        }
    }
}
