package onething.domain.procedure;

import onething.domain.code.StageCode;

/// Where an action leads.
public sealed interface Target {

    /// Which of the ways on it is, in a procedure that has the stage that it names.
    default Destination destination(Procedure procedure) {
        return switch (this) {
            case Stay _ -> Destination.STAY;
            case ToStage(var stage) ->
                switch (procedure.stage(stage).orElseThrow().kind()) {
                    case INTAKE -> Destination.TO_INTAKE;
                    case HANDLING -> Destination.TO_HANDLING;
                    case SERVICE -> Destination.TO_SERVICE;
                };
            case ToReturned _ -> Destination.TO_RETURNED;
            case ToSuspended _ -> Destination.TO_SUSPENDED;
            case Back _ -> Destination.BACK;
            case ToEnd(var end) ->
                switch (end) {
                    case CLOSED -> Destination.END_CLOSED;
                    case REFUSED -> Destination.END_REFUSED;
                    case WITHDRAWN -> Destination.END_WITHDRAWN;
                    case TERMINATED -> Destination.END_TERMINATED;
                };
        };
    }

    /// The ways on, whatever the stages are called.
    enum Destination {
        STAY,
        TO_INTAKE,
        TO_HANDLING,
        TO_SERVICE,
        TO_RETURNED,
        TO_SUSPENDED,
        BACK,
        END_CLOSED,
        END_REFUSED,
        END_WITHDRAWN,
        END_TERMINATED
    }

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
