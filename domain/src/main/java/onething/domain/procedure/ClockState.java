package onething.domain.procedure;

/// A clock that is started and not stopped, as far as the procedure needs it.
///
/// @param late       whether it has run out; only kept for watched clocks ([Procedure#watched])
/// @param extensions how often it was extended
public record ClockState(Phase phase, boolean late, int extensions) {

    static final ClockState STARTED = new ClockState(Phase.RUNNING, false, 0);

    public enum Phase {
        RUNNING,
        AWAITING_SUPPLEMENT,
        SUSPENDED
    }

    ClockState in(Phase another) {
        return new ClockState(another, late, extensions);
    }

    ClockState extended() {
        return new ClockState(phase, late, extensions + 1);
    }

    ClockState ranOut() {
        return new ClockState(phase, true, extensions);
    }
}
