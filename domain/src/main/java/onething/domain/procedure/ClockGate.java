package onething.domain.procedure;

import java.util.Map;
import java.util.Set;
import onething.domain.code.ClockCode;

/// How the clocks of a matter must stand for an action to be lawful.
///
/// @param whileRunning  clocks that must be running, as the employer's when an answer of the employer's is
///                      recorded
/// @param unlessRunning clocks that must not, as the employer's when the employer is asked
/// @param onceMissed    clocks that must be running still and have run out, as the employer's when its
///                      silence is recorded: nobody is silent while there is time to answer
public record ClockGate(Set<ClockCode> whileRunning, Set<ClockCode> unlessRunning, Set<ClockCode> onceMissed) {

    /// However they stand.
    public static final ClockGate OPEN = new ClockGate(Set.of(), Set.of(), Set.of());

    public ClockGate {
        whileRunning = Set.copyOf(whileRunning);
        unlessRunning = Set.copyOf(unlessRunning);
        onceMissed = Set.copyOf(onceMissed);
    }

    boolean admits(Map<ClockCode, ClockState> clocks) {
        return clocks.keySet().containsAll(whileRunning)
                && unlessRunning.stream().noneMatch(clocks::containsKey)
                && onceMissed.stream().allMatch(clock -> isLate(clocks, clock));
    }

    private static boolean isLate(Map<ClockCode, ClockState> clocks, ClockCode clock) {
        var state = clocks.get(clock);
        return state != null && state.late();
    }
}
