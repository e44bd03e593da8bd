package onething.domain.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import onething.domain.code.ClockCode;
import onething.domain.procedure.ClockState.Phase;

/// The clocks after a list of effects, and the effects that are impossible.
///
/// @param misfits the impossible effects, in words, such as `stop:review, which does not run`; they change
///                nothing
public record ClockChange(Map<ClockCode, ClockState> after, List<String> misfits) {

    public static ClockChange of(List<ClockEffect> effects, Map<ClockCode, ClockState> before) {
        var after = new HashMap<>(before);
        var misfits = new ArrayList<String>();
        for (var effect : effects) {
            if (!fits(effect, after)) {
                misfits.add(effect.text() + ", which " + complaint(effect, after));
            }
        }
        return new ClockChange(after, misfits);
    }

    /// Applies the effect if it is possible.
    private static boolean fits(ClockEffect effect, Map<ClockCode, ClockState> clocks) {
        return switch (effect) {
            case ClockEffect.None _ -> true;
            case ClockEffect.Start(var clock) -> clocks.putIfAbsent(clock, ClockState.STARTED) == null;
            case ClockEffect.StartFrom(var clock, var _) -> clocks.putIfAbsent(clock, ClockState.STARTED) == null;
            case ClockEffect.Stop(var clock) -> clocks.remove(clock) != null;
            case ClockEffect.AwaitSupplement(var clock) ->
                moves(clock, Phase.RUNNING, Phase.AWAITING_SUPPLEMENT, clocks);
            case ClockEffect.Supplemented(var clock) -> moves(clock, Phase.AWAITING_SUPPLEMENT, Phase.RUNNING, clocks);
            case ClockEffect.GoOn(var clock) ->
                moves(clock, Phase.RUNNING, Phase.RUNNING, clocks)
                        || moves(clock, Phase.AWAITING_SUPPLEMENT, Phase.RUNNING, clocks);
            case ClockEffect.Suspend(var clock) -> moves(clock, Phase.RUNNING, Phase.SUSPENDED, clocks);
            case ClockEffect.Resume(var clock) -> moves(clock, Phase.SUSPENDED, Phase.RUNNING, clocks);
            case ClockEffect.Extend(var clock) -> isExtended(clock, clocks);
            case ClockEffect.Shift(var clock) -> moves(clock, Phase.RUNNING, Phase.RUNNING, clocks);
            case ClockEffect.StopAllBut(var clock) -> {
                clocks.keySet().removeIf(code -> !code.equals(clock));
                yield true;
            }
            case ClockEffect.StopAll _ -> {
                clocks.clear();
                yield true;
            }
        };
    }

    private static boolean moves(ClockCode clock, Phase from, Phase to, Map<ClockCode, ClockState> clocks) {
        var state = clocks.get(clock);
        if (state == null || state.phase() != from) {
            return false;
        }
        clocks.put(clock, state.in(to));
        return true;
    }

    private static boolean isExtended(ClockCode clock, Map<ClockCode, ClockState> clocks) {
        var state = clocks.get(clock);
        if (state == null || state.phase() != Phase.RUNNING || state.late()) {
            return false;
        }
        clocks.put(clock, state.extended());
        return true;
    }

    private static String complaint(ClockEffect effect, Map<ClockCode, ClockState> clocks) {
        var state = effect.about().map(clocks::get);
        if (state.isEmpty()) {
            return "does not run";
        }
        return switch (state.get().phase()) {
            case RUNNING -> state.get().late() ? "has run out" : "runs already";
            case AWAITING_SUPPLEMENT -> "awaits a supplement";
            case SUSPENDED -> "is suspended";
        };
    }
}
