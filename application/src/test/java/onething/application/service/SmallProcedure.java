package onething.application.service;

import static onething.application.service.SmallGuide.SOURCE;
import static onething.domain.party.Role.APPLICANT;
import static onething.domain.party.Role.APPROVER;
import static onething.domain.party.Role.OFFICER;
import static onething.domain.party.Role.SYSTEM;
import static onething.domain.procedure.ActionKind.ACCEPT;
import static onething.domain.procedure.ActionKind.CLOSE_UNMET;
import static onething.domain.procedure.ActionKind.CONFIRM_EXAM;
import static onething.domain.procedure.ActionKind.DECIDE;
import static onething.domain.procedure.ActionKind.EXTEND;
import static onething.domain.procedure.ActionKind.PROPOSE_EXTENSION;
import static onething.domain.procedure.ActionKind.RELEASE;
import static onething.domain.procedure.ActionKind.REQUEST_SUPPLEMENT;
import static onething.domain.procedure.ActionKind.SCHEDULE_EXAM;
import static onething.domain.procedure.ActionKind.SERVE;
import static onething.domain.procedure.ActionKind.SUPPLEMENT;
import static onething.domain.procedure.ActionKind.WITHDRAW;
import static onething.domain.procedure.StandingKind.AWAITING_PREREQUISITE;
import static onething.domain.procedure.StandingKind.DECIDED;
import static onething.domain.procedure.StandingKind.RETURNED;
import static onething.domain.procedure.StandingKind.SUBMITTED;
import static onething.domain.procedure.StandingKind.UNDER_WAY;

import java.util.List;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.ClockRules;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.ExtensionRule;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.deadline.rule.Term.CalendarDays;
import onething.domain.deadline.rule.Term.WorkingDays;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionGuide.Outcome;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ClockEffect.AwaitSupplement;
import onething.domain.procedure.ClockEffect.None;
import onething.domain.procedure.ClockEffect.Start;
import onething.domain.procedure.ClockEffect.Stop;
import onething.domain.procedure.ClockEffect.StopAll;
import onething.domain.procedure.ClockEffect.Supplemented;
import onething.domain.procedure.ClockGate;
import onething.domain.procedure.ClockGuide;
import onething.domain.procedure.MilestoneRule;
import onething.domain.procedure.Procedure;
import onething.domain.procedure.Stage;
import onething.domain.procedure.StandingKind;
import onething.domain.procedure.Target;

/// The procedure of every matter of the [SmallGuide].
final class SmallProcedure {

    private static final ClockCode REVIEW = new ClockCode("review");

    private static final ClockCode DECISION = new ClockCode("decision");

    private static final ClockCode WINDOW = new ClockCode("window");

    private static final StageCode INTAKE = new StageCode("intake");

    private static final StageCode HANDLING = new StageCode("handling");

    private static final StageCode SERVICE = new StageCode("service");

    private SmallProcedure() {}

    /// Five working days to accept, thirty days to decide, which an approver may extend by thirty.
    static Procedure procedure() {
        var extension = new ExtensionRule(ExtensionRule.Kind.ADD, new CalendarDays(30), null, 1);
        return new Procedure(
                List.of(
                        clock(new ClockRule(
                                REVIEW,
                                "受理审查",
                                ResponsibleParty.AGENCY,
                                new WorkingDays(5),
                                new WorkingDays(10),
                                "指南",
                                "办法")),
                        clock(ClockRules.extendedBy(
                                new ClockRule(
                                        DECISION,
                                        "作出决定",
                                        ResponsibleParty.AGENCY,
                                        new CalendarDays(30),
                                        null,
                                        "指南",
                                        ""),
                                extension)),
                        clock(new ClockRule(
                                WINDOW, "补正", ResponsibleParty.CITIZEN, new CalendarDays(15), null, "指南", ""))),
                List.of(new Start(REVIEW)),
                List.of(
                        new Stage(
                                INTAKE,
                                "受理审查",
                                Stage.Kind.INTAKE,
                                List.of(
                                        action(
                                                RELEASE,
                                                AWAITING_PREREQUISITE,
                                                SYSTEM,
                                                toStage(INTAKE),
                                                new Start(REVIEW)),
                                        action(CLOSE_UNMET, AWAITING_PREREQUISITE, SYSTEM, closed(), new None()),
                                        action(
                                                ACCEPT,
                                                SUBMITTED,
                                                OFFICER,
                                                toStage(HANDLING),
                                                new Stop(REVIEW),
                                                new Start(DECISION)),
                                        action(
                                                REQUEST_SUPPLEMENT,
                                                SUBMITTED,
                                                OFFICER,
                                                new Target.ToReturned(),
                                                new AwaitSupplement(REVIEW),
                                                new Start(WINDOW)),
                                        action(
                                                SUPPLEMENT,
                                                RETURNED,
                                                APPLICANT,
                                                new Target.Back(),
                                                new Supplemented(REVIEW),
                                                new Stop(WINDOW)),
                                        withdraw(AWAITING_PREREQUISITE, SUBMITTED, RETURNED)),
                                SOURCE),
                        new Stage(
                                HANDLING,
                                "办理",
                                Stage.Kind.HANDLING,
                                List.of(
                                        action(SCHEDULE_EXAM, UNDER_WAY, OFFICER, new Target.Stay(), new None()),
                                        action(CONFIRM_EXAM, UNDER_WAY, APPLICANT, new Target.Stay(), new None()),
                                        action(PROPOSE_EXTENSION, UNDER_WAY, OFFICER, new Target.Stay(), new None()),
                                        action(
                                                EXTEND,
                                                UNDER_WAY,
                                                APPROVER,
                                                new Target.Stay(),
                                                new ClockEffect.Extend(DECISION)),
                                        action(DECIDE, UNDER_WAY, OFFICER, toStage(SERVICE), new StopAll()),
                                        withdraw(UNDER_WAY)),
                                SOURCE),
                        new Stage(
                                SERVICE,
                                "送达",
                                Stage.Kind.SERVICE,
                                List.of(action(SERVE, DECIDED, OFFICER, closed(), new StopAll())),
                                SOURCE)));
    }

    private static ActionGuide withdraw(StandingKind... in) {
        return action(WITHDRAW, Set.of(in), APPLICANT, new Target.ToEnd(Target.End.WITHDRAWN), new StopAll());
    }

    private static ActionGuide action(
            ActionKind kind, StandingKind in, Role by, Target target, ClockEffect... effects) {
        return action(kind, Set.of(in), by, target, effects);
    }

    private static ActionGuide action(
            ActionKind kind, Set<StandingKind> in, Role by, Target target, ClockEffect... effects) {
        return new ActionGuide(
                new ActionCode(kind.wireName()),
                kind,
                kind.name(),
                new ActionGuide.Scope(in, Set.of(by), ClockGate.OPEN, MilestoneRule.NONE),
                new ActionGuide.Result(
                        List.of(effects),
                        target,
                        switch (kind) {
                            case DECIDE -> new PaperCode("decision");
                            case ACCEPT -> new PaperCode("acceptance");
                            case REQUEST_SUPPLEMENT -> SmallGuide.SUPPLEMENT;
                            default -> null;
                        }),
                kind == DECIDE
                        ? new ActionGuide.Form(
                                List.of(
                                        new Outcome(new OutcomeCode("recognised"), "予以认定", null),
                                        new Outcome(new OutcomeCode("not-recognised"), "不予认定", null)),
                                List.of(),
                                List.of(),
                                List.of())
                        : new ActionGuide.Form(List.of(), List.of(), List.of(), List.of()),
                SOURCE);
    }

    private static Target toStage(StageCode stage) {
        return new Target.ToStage(stage);
    }

    private static Target closed() {
        return new Target.ToEnd(Target.End.CLOSED);
    }

    private static ClockGuide clock(ClockRule rule) {
        return new ClockGuide(rule, SOURCE, SOURCE, "");
    }
}
