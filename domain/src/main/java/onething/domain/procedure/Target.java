package onething.domain.procedure;

import onething.domain.code.StageCode;

/// The destination of an action.
public sealed interface Target {

    /// The kind of this destination, in a procedure that has the named stage.
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

    /// The destinations, independent of the names of the stages.
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

    /// The standing and the stage do not change.
    record Stay() implements Target {}

    /// To another stage; its kind gives the standing.
    record ToStage(StageCode stage) implements Target {}

    /// 补正: back to the applicant.
    record ToReturned() implements Target {}

    record ToSuspended() implements Target {}

    /// Back to the stage from which the matter was returned or suspended.
    record Back() implements Target {}

    record ToEnd(End end) implements Target {}

    /// The ends of a matter.
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
