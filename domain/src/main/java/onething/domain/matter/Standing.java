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
import onething.domain.text.Text;

/// The standing of a matter. Each standing holds only the facts that apply to it.
///
/// | from                                | action                            | to                    |
/// |-------------------------------------|-----------------------------------|-----------------------|
/// | [AwaitingPrerequisite]              | `release`                         | [Submitted]           |
/// | [AwaitingPrerequisite]              | `close-unmet`                     | [Closed]              |
/// | [Submitted]                         | `accept`, `file`, `deem-accepted` | [UnderWay]            |
/// | [Submitted], [UnderWay]             | `request-supplement`              | [Returned]            |
/// | [Returned]                          | `supplement`                      | the standing before   |
/// | [UnderWay]                          | `suspend`                         | [Suspended]           |
/// | [Suspended]                         | `resume`                          | [UnderWay]            |
/// | [Submitted], [UnderWay]             | `decide`                          | [Decided] or [Closed] |
/// | [Decided]                           | `serve`                           | [Closed]              |
/// | [Submitted], [Returned], [UnderWay] | `refuse`, `redirect`              | [Rejected]            |
/// | [Returned], [UnderWay], [Suspended] | `terminate`                       | [Terminated]          |
/// | every standing before a decision    | `withdraw`                        | [Withdrawn]           |
///
/// A decision leads to [Decided] if it must be served, otherwise to [Closed]. `advance` and `transfer` lead
/// to another stage, whose kind gives the standing. All other actions leave the standing as it is.
/// [onething.domain.procedure.ActionKind] defines every action.
public sealed interface Standing {

    /// The stage that the matter is in, came from, or ended in.
    StageCode stage();

    /// The outcome of the decision; empty before the decision.
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

    /// The same without free text, for readers who may know only the progress of the matter.
    default Standing withoutWords() {
        return switch (this) {
            case Returned(var stage, var notice) -> new Returned(stage, notice.withoutWords());
            case UnderWay(var stage, var _, var _) -> UnderWay.in(stage);
            case Decided(var stage, var outcome, var _, var at, var notice) ->
                new Decided(stage, outcome, Text.NONE, at, notice.map(SupplementNotice::withoutWords));
            case Closed(var stage, var outcome, var _) -> new Closed(stage, outcome, Text.NONE);
            case Rejected(var stage, var ground, var _) -> new Rejected(stage, ground, Text.NONE);
            case Terminated(var stage, var ground, var _) -> new Terminated(stage, ground, Text.NONE);
            case AwaitingPrerequisite _, Submitted _, Suspended _, Withdrawn _ -> this;
        };
    }

    /// Another matter of the bundle must be decided first. No clock runs.
    record AwaitingPrerequisite(StageCode stage, MatterCode awaited) implements Standing {}

    /// 待受理.
    record Submitted(StageCode stage) implements Standing {}

    /// 补正: the applicant has to act.
    record Returned(StageCode stage, SupplementNotice notice) implements Standing {}

    /// 办理中.
    ///
    /// @param exam     kept until it is over, another stage begins, or the matter is returned or suspended
    /// @param proposed the proposed extension, until an approver decides or the stage ends
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

    /// Decided, and not served or paid yet.
    ///
    /// @param notice what the applicant has to give again before the payment can go on
    record Decided(StageCode stage, OutcomeCode outcome, Text statement, Instant at, Optional<SupplementNotice> notice)
            implements Standing {

        public Decided(StageCode stage, OutcomeCode outcome, Text statement, Instant at) {
            this(stage, outcome, statement, at, Optional.empty());
        }

        Decided with(Optional<SupplementNotice> another) {
            return new Decided(stage, outcome, statement, at, another);
        }

        LocalDate day() {
            return LocalDate.ofInstant(at, WorkingCalendar.ZONE);
        }
    }

    /// 已办结.
    ///
    /// @param outcome empty if the matter was closed without its own decision, for example because its
    ///                prerequisite was not met
    record Closed(StageCode stage, Optional<OutcomeCode> outcome, Text statement) implements Standing {}

    /// 不予受理, 不予立案 or 告知另行处理. Its kind is [onething.domain.procedure.StandingKind#REFUSED];
    /// `Refused` is the name of the exception.
    record Rejected(StageCode stage, Optional<GroundCode> ground, Text statement) implements Standing {}

    /// 撤回.
    record Withdrawn(StageCode stage) implements Standing {}

    /// 终止: abandoned, no-show, fraud.
    record Terminated(StageCode stage, Optional<GroundCode> ground, Text statement) implements Standing {}
}
