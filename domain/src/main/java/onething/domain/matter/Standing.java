package onething.domain.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.GroundCode;
import onething.domain.code.MatterCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.StageCode;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Proposal;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.procedure.StandingKind;

/// Where a matter stands. Each standing carries just the facts that are true there.
///
/// ```text
/// AwaitingPrerequisite ──release──▶ Submitted ──accept, file──▶ UnderWay ──decide──▶ Decided
/// ──serve──▶ Closed
///            │                       │    ▲                      │    ▲
///            │        request-supplement  supplement       suspend    resume
///            │                       ▼    │                      ▼    │
///            │                       Returned                  Suspended
///            └────── withdraw, refuse, redirect, terminate ──────▶ Withdrawn, Refused, Terminated
/// ```
///
/// A supplement may be asked for under way too: whoever is returned goes back to the stage it came from.
public sealed interface Standing {

    /// The stage that the matter is in, came from, or ended in.
    StageCode stage();

    /// How the matter was decided, once it is.
    default Optional<OutcomeCode> decision() {
        return switch (this) {
            case Decided decided -> Optional.of(decided.outcome());
            case Closed closed -> closed.outcome();
            case AwaitingPrerequisite _,
                    Submitted _,
                    Returned _,
                    UnderWay _,
                    Suspended _,
                    Rejected _,
                    Withdrawn _,
                    Terminated _ -> Optional.empty();
        };
    }

    default StandingKind kind() {
        return switch (this) {
            case AwaitingPrerequisite _ -> StandingKind.AWAITING_PREREQUISITE;
            case Submitted _ -> StandingKind.SUBMITTED;
            case Returned _ -> StandingKind.RETURNED;
            case UnderWay _ -> StandingKind.UNDER_WAY;
            case Suspended _ -> StandingKind.SUSPENDED;
            case Decided _ -> StandingKind.DECIDED;
            case Closed _ -> StandingKind.CLOSED;
            case Rejected _ -> StandingKind.REFUSED;
            case Withdrawn _ -> StandingKind.WITHDRAWN;
            case Terminated _ -> StandingKind.TERMINATED;
        };
    }

    /// The same without what anybody wrote: for whoever may know how far a matter is, and no more.
    default Standing withoutWords() {
        return switch (this) {
            case Returned(var stage, var notice) -> new Returned(stage, notice.withoutWords());
            case UnderWay(var stage, var _, var _) -> UnderWay.in(stage);
            case Decided(var stage, var outcome, var _, var at) -> new Decided(stage, outcome, "", at);
            case Closed(var stage, var outcome, var _) -> new Closed(stage, outcome, "");
            case Rejected(var stage, var ground, var _) -> new Rejected(stage, ground, "");
            case Terminated(var stage, var ground, var _) -> new Terminated(stage, ground, "");
            case AwaitingPrerequisite _, Submitted _, Suspended _, Withdrawn _ -> this;
        };
    }

    /// Another matter of the bundle is to be decided first. No clock runs.
    record AwaitingPrerequisite(StageCode stage, MatterCode awaited) implements Standing {}

    /// 待受理.
    record Submitted(StageCode stage) implements Standing {}

    /// 补正: it is the applicant's turn.
    record Returned(StageCode stage, SupplementNotice notice) implements Standing {}

    /// 办理中.
    ///
    /// @param exam     until it is over, another stage begins, or the matter is returned or suspended
    /// @param proposed the extension that is proposed, until an approver decides or the stage ends
    record UnderWay(StageCode stage, Optional<Exam> exam, Optional<Proposal> proposed) implements Standing {

        static UnderWay in(StageCode stage) {
            return new UnderWay(stage, Optional.empty(), Optional.empty());
        }
    }

    /// 中止, on a legal ground.
    record Suspended(StageCode stage, GroundCode ground, Instant since) implements Standing {

        LocalDate day() {
            return LocalDate.ofInstant(since, WorkingCalendar.ZONE);
        }
    }

    /// Decided, and to be served.
    record Decided(StageCode stage, OutcomeCode outcome, String statement, Instant at) implements Standing {

        LocalDate day() {
            return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        }
    }

    /// 已办结.
    ///
    /// @param outcome empty where the matter was closed without a decision of its own, as when its
    ///     prerequisite was
    ///                not met
    record Closed(StageCode stage, Optional<OutcomeCode> outcome, String statement) implements Standing {}

    /// 不予受理, 不予立案 or 告知另行处理 (`Refused` in the procedures; that name is the exception's).
    record Rejected(StageCode stage, Optional<GroundCode> ground, String statement) implements Standing {}

    /// 撤回.
    record Withdrawn(StageCode stage) implements Standing {}

    /// 终止: abandoned, no-show, fraud.
    record Terminated(StageCode stage, Optional<GroundCode> ground, String statement) implements Standing {}
}
