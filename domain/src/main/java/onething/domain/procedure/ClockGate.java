package onething.domain.procedure;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import onething.domain.code.ClockCode;

/// The state of the clocks that an action requires.
///
/// @param whileRunning  clocks that must be started, such as the employer's for recording the employer's
///   answer
/// @param unlessRunning clocks that must not be started, such as the employer's for asking the employer
/// @param onceMissed    clocks that must be started and have run out, such as the employer's for
///   recording its silence: an employer may answer until then
public record ClockGate(Set<ClockCode> whileRunning, Set<ClockCode> unlessRunning, Set<ClockCode> onceMissed) {

    /// No requirement.
    public static final ClockGate OPEN = new ClockGate(Set.of(), Set.of(), Set.of());

    public ClockGate {
        whileRunning = Set.copyOf(whileRunning);
        unlessRunning = Set.copyOf(unlessRunning);
        onceMissed = Set.copyOf(onceMissed);
    }

    boolean admits(Map<ClockCode, ClockState> clocks) {
        for (var clock : onceMissed) {
            if (!isLate(clocks, clock)) {
                return false;
            }
        }
        return clocks.keySet().containsAll(whileRunning) && Collections.disjoint(unlessRunning, clocks.keySet());
    }

    private static boolean isLate(Map<ClockCode, ClockState> clocks, ClockCode clock) {
        var state = clocks.get(clock);
        return state != null && state.late();
    }
}
