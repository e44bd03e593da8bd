package onething.domain.deadline;

/// What asking the citizen for a supplement (补正) does to a clock.
public enum SupplementEffect {
    /// The days until the supplement is in are not counted.
    PAUSE,
    /// The period begins anew on the day the supplement is in.
    RESTART,
    /// The clock takes no notice.
    CONTINUE
}
