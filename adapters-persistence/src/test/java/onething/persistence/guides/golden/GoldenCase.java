package onething.persistence.guides.golden;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onething.domain.code.MatterCode;
import org.jspecify.annotations.Nullable;

/// A case as data: what happened to a matter, and what follows from it by the law in force, counted by hand.
///
/// @param answers  the answers that decide on the way of the matter, by their fields
/// @param awaited  the matter that must be decided first
/// @param seen     when the clocks are looked at
/// @param expected by the first version of the guide
/// @param changes  what later versions change on purpose, by their numbers
record GoldenCase(
        String guide,
        MatterCode matter,
        String name,
        LocalDateTime submitted,
        Map<String, String> answers,
        Optional<MatterCode> awaited,
        List<Step> steps,
        Optional<LocalDateTime> seen,
        Expected expected,
        List<Change> changes) {

    /// One action. Input that is not given here is complete and fits.
    record Step(
            LocalDateTime at,
            String action,
            Optional<String> ground,
            Optional<String> outcome,
            Optional<String> exam,
            Map<String, String> inputs) {}

    /// @param clocks every clock that has started
    record Expected(String standing, String stage, Map<String, ExpectedClock> clocks) {}

    /// @param promise the last day of the promised period; `null` if there is none, or while it is paused
    /// @param law     the last day of the legal period, in the same way
    /// @param counted how the days were counted
    record ExpectedClock(@Nullable String promise, @Nullable String law, String outcome, String counted) {}

    /// A clock at the end of a replay.
    record ClockSeen(@Nullable String promise, @Nullable String law, String outcome) {}

    /// @param source the article that changes the case
    /// @param steps  empty if they stay as they are
    /// @param clocks the clocks that differ; empty for a clock that no longer starts
    record Change(
            int version,
            String source,
            Optional<List<Step>> steps,
            Optional<String> standing,
            Optional<String> stage,
            Map<String, Optional<ExpectedClock>> clocks) {}

    /// The actions in a matter of that version.
    List<Step> steps(int version) {
        return changes.stream()
                .filter(change -> change.version() <= version)
                .flatMap(change -> change.steps().stream())
                .reduce(steps, (_, later) -> later);
    }

    /// What that version makes of the case.
    Expected expected(int version) {
        return changes.stream()
                .filter(change -> change.version() <= version)
                .reduce(expected, GoldenCase::changed, (_, later) -> later);
    }

    private static Expected changed(Expected before, Change change) {
        var clocks = new TreeMap<>(before.clocks());
        change.clocks()
                .forEach((code, clock) ->
                        clock.ifPresentOrElse(expects -> clocks.put(code, expects), () -> clocks.remove(code)));
        return new Expected(
                change.standing().orElse(before.standing()), change.stage().orElse(before.stage()), clocks);
    }
}
