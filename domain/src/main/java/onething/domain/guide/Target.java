package onething.domain.guide;

/// Where an action leads.
public sealed interface Target {

    /// The matter stays where it stands.
    record Stay() implements Target {}

    /// On to a stage: its kind says which standing that is.
    record ToStage(StageCode stage) implements Target {}

    /// 补正: back to the applicant.
    record ToReturned() implements Target {}

    record ToSuspended() implements Target {}

    /// Back to the stage that it was returned or suspended from.
    record Back() implements Target {}

    record ToEnd(End end) implements Target {}

    /// The ways a matter ends.
    enum End {
        /// 办结.
        CLOSED(StandingKind.CLOSED),
        /// 不予受理, 不予立案, 告知另行处理.
        REFUSED(StandingKind.REFUSED),
        /// 撤回.
        WITHDRAWN(StandingKind.WITHDRAWN),
        /// 终止.
        TERMINATED(StandingKind.TERMINATED);

        private final StandingKind standing;

        End(StandingKind standing) {
            this.standing = standing;
        }

        public StandingKind standing() {
            return standing;
        }
    }
}
