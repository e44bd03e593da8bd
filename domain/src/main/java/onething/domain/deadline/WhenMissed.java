package onething.domain.deadline;

/// What a clock at zero leads to. It never decides a matter by itself: nothing is deemed accepted (视为受理), and nothing
/// refused.
public enum WhenMissed {
    /// The miss is recorded and goes up one rung.
    ESCALATES,
    /// An officer is told, and decides how the matter goes on.
    OFFICER_DECIDES,
    /// The rule lets the officer treat the application as abandoned (视为放弃), unless there is a good reason.
    MAY_BE_ABANDONED
}
