package onething.domain.deadline;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import onething.domain.code.ClockCode;
import onething.domain.refusal.Refusal.ClockNotOpen;
import onething.domain.refusal.Refusal.OutOfOrder;
import org.jspecify.annotations.Nullable;

/// What has happened to one clock since its start.
///
/// The history keeps the order of events: nothing is recorded before the start or after the end, and a pause
/// is ended before the next one of its kind begins. It knows no rule and no calendar; whether an event is
/// allowed, and which due date follows, is for the [Deadline] to say.
///
/// @param anchor     the event from which the clock counts; the day of the event is not counted
/// @param restarts   when the period started again
/// @param pauses     the stretches of time that are not counted, sorted by their start
/// @param extensions the granted extensions, in order
/// @param notified   the last days of which persons outside the office were notified; the latest for each
///                   basis
/// @param stoppedAt  when the work that the clock limits was done; `null` while the clock runs
public record ClockHistory(
        Instant anchor,
        List<Instant> restarts,
        List<Pause> pauses,
        List<Extension> extensions,
        List<NotifiedDate> notified,
        @Nullable Instant stoppedAt) {

    public ClockHistory {
        restarts = List.copyOf(restarts);
        pauses = pauses.size() < 2
                ? List.copyOf(pauses)
                : pauses.stream().sorted(Comparator.comparing(Pause::from)).toList();
        extensions = List.copyOf(extensions);
        notified = List.copyOf(notified);
    }

    static ClockHistory startedAt(Instant anchor) {
        return new ClockHistory(anchor, List.of(), List.of(), List.of(), List.of(), null);
    }

    boolean isRunning() {
        return stoppedAt == null;
    }

    boolean isPaused() {
        return pauses.stream().anyMatch(Pause::isOpen);
    }

    /// The anchor or the last restart, without the effect of supplements.
    Instant lastBegun() {
        return restarts.stream().reduce(anchor, ClockHistory::later);
    }

    // Events. A refusal names the clock, and the step that does not fit.

    ClockHistory pause(ClockCode clock, String step, Pause pause) {
        requireRunning(clock, step);
        requireInOrder(clock, pause.from(), anchor);
        for (var earlier : pauses) {
            if (earlier.kind() == pause.kind()) {
                var until = earlier.until();
                if (until == null) {
                    throw new ClockNotOpen(clock.value(), step, stateName(pause.kind())).refused();
                }
                requireInOrder(clock, pause.from(), until);
            }
        }
        return withPause(pause);
    }

    ClockHistory endPause(ClockCode clock, String step, Pause.Kind kind, Instant at) {
        requireRunning(clock, step);
        var open = pauses.stream()
                .filter(pause -> pause.kind() == kind && pause.isOpen())
                .findFirst()
                .orElseThrow(() -> new ClockNotOpen(clock.value(), step, "running").refused());
        requireInOrder(clock, at, open.from());
        var ended = open.until(at);
        return withPauses(
                pauses.stream().map(pause -> pause.equals(open) ? ended : pause).toList());
    }

    ClockHistory restart(ClockCode clock, Instant at) {
        requireRunning(clock, "restart");
        requireAfterStart(clock, at);
        return new ClockHistory(anchor, with(restarts, at), pauses, extensions, notified, stoppedAt);
    }

    ClockHistory stop(ClockCode clock, Instant at) {
        requireRunning(clock, "stop");
        requireAfterStart(clock, at);
        return new ClockHistory(anchor, restarts, pauses, extensions, notified, at);
    }

    ClockHistory extend(Extension extension) {
        return withExtensions(with(extensions, extension));
    }

    /// Of several notified dates for one basis the latest is kept.
    ClockHistory notify(NotifiedDate date) {
        var others = notified.stream()
                .filter(earlier -> earlier.limitBasis() != date.limitBasis())
                .toList();
        return withNotified(with(others, date));
    }

    ClockHistory withPause(Pause pause) {
        return withPauses(with(pauses, pause));
    }

    // The same history with one part replaced.

    ClockHistory withPauses(List<Pause> newPauses) {
        return new ClockHistory(anchor, restarts, newPauses, extensions, notified, stoppedAt);
    }

    ClockHistory withExtensions(List<Extension> newExtensions) {
        return new ClockHistory(anchor, restarts, pauses, newExtensions, notified, stoppedAt);
    }

    ClockHistory withNotified(List<NotifiedDate> newNotified) {
        return new ClockHistory(anchor, restarts, pauses, extensions, newNotified, stoppedAt);
    }

    // The order of events.

    void requireRunning(ClockCode clock, String step) {
        if (!isRunning()) {
            throw new ClockNotOpen(clock.value(), step, "stopped").refused();
        }
    }

    void requireAfterStart(ClockCode clock, Instant at) {
        requireInOrder(clock, at, lastBegun());
    }

    static void requireInOrder(ClockCode clock, Instant at, Instant earliest) {
        if (at.isBefore(earliest)) {
            throw new OutOfOrder(clock.value(), at, earliest).refused();
        }
    }

    static Instant later(Instant first, Instant second) {
        return second.isAfter(first) ? second : first;
    }

    private static String stateName(Pause.Kind kind) {
        return kind == Pause.Kind.SUSPENSION ? "suspended" : "awaiting-supplement";
    }

    private static <T> List<T> with(List<T> items, T added) {
        return Stream.concat(items.stream(), Stream.of(added)).toList();
    }
}
