package onething.domain.matter;

import static java.util.stream.Collectors.toMap;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Proposal;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockState;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.ProcedureState.ExamState;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.refusal.Refused;

/// The actions that are possible for a matter now: those that the procedure allows in its state, if it is
/// time for them.
record AllowedActions(Matter matter, ActionContext context) {

    /// The possible actions of those roles, in the order of the guide.
    List<ActionGuide> actions(Set<Role> roles) {
        return allowed(action -> !Collections.disjoint(action.by(), roles)).toList();
    }

    /// The possible actions of that person. A person must not grant their own proposal, nor approve what they
    /// reviewed.
    List<ActionGuide> actions(PersonId by, Set<Role> roles) {
        return actions(roles).stream()
                .filter(action -> !isOwnProposal(action, by))
                .toList();
    }

    /// The actions that those roles may take now, but not that person: another one has to.
    List<ActionGuide> leftToAnother(PersonId by, Set<Role> roles) {
        return actions(roles).stream()
                .filter(action -> isOwnProposal(action, by))
                .toList();
    }

    /// The actions of those roles that only lack a required fact, in the order of the guide.
    List<ActionGuide> blocked(Set<Role> roles) {
        var state = state();
        return context.stage(matter).actions().stream()
                .filter(action -> action.by().stream().anyMatch(roles::contains))
                .filter(action -> state.isBlocked(action, context.procedure()))
                .filter(this::isTimely)
                .toList();
    }

    /// The action that somebody may take now, and the role in which they take it.
    record Permitted(ActionGuide action, Role role) {}

    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the action is not possible in this
    ///     state, [PreconditionMissing] if the law requires another fact first, also for the chosen outcome,
    ///     [RoleLacking] or [OwnProposal] if this actor may not take it
    Permitted require(ActionInput input, ActingParty who) {
        var action = allowed(possible -> possible.code().equals(input.action()))
                .findFirst()
                .orElseThrow(() -> impossible(input.action(), who.roles()));
        var role = action.by().stream()
                .filter(who.roles()::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new RoleLacking(rolesOf(action)).refused());
        if (who.by().filter(by -> isOwnProposal(action, by)).isPresent()) {
            throw new OwnProposal(input.action().value(), rolesOf(action)).refused();
        }
        requireFacts(action, input);
        requireMissedExam(action, input);
        return new Permitted(action, role);
    }

    /// The chosen outcome may require facts of its own.
    private void requireFacts(ActionGuide action, ActionInput input) {
        var missing = input.outcome()
                .flatMap(action::outcome)
                .map(outcome -> outcome.missing(matter.milestoneCodes()))
                .orElse(List.of());
        if (!missing.isEmpty()) {
            throw new PreconditionMissing(
                            action.code().value(), context.procedure().words(missing))
                    .refused();
        }
    }

    /// The refusal of an action: a required fact is missing, or the action is not possible in this state.
    private Refused impossible(ActionCode wanted, Set<Role> roles) {
        if (waitsForAnotherTime(wanted)) {
            return anotherTimeMissing(wanted);
        }
        return blocked(roles).stream()
                .filter(action -> action.code().equals(wanted))
                .findFirst()
                .map(action -> new PreconditionMissing(wanted.value(), matter.missing(action, context)).refused())
                .orElseGet(() -> notLawful(wanted.value(), roles));
    }

    Refused notLawful(String action, Set<Role> roles) {
        var standing = matter.standing();
        var possible = actions(roles).stream().map(each -> each.code().value()).toList();
        return new ActionNotLawful(
                        action, standing.kind().wireName(), standing.stage().value(), possible)
                .refused();
    }

    private boolean waitsForAnotherTime(ActionCode wanted) {
        var state = state();
        return context.stage(matter).actions().stream()
                .filter(action -> action.code().equals(wanted) && state.allows(action, context.procedure()))
                .anyMatch(action -> !isForStandingExam(action));
    }

    /// Who has answered that the announced time does not suit did not fail to turn up.
    private boolean isForStandingExam(ActionGuide action) {
        return action.kind() != ActionKind.NO_SHOW || !isExamToBeMoved();
    }

    /// Nor does the matter end because of that. A ground of this name says the same as the action.
    private void requireMissedExam(ActionGuide action, ActionInput input) {
        boolean isForNoShow = input.ground()
                .filter(ground -> ground.value().equals(ActionKind.NO_SHOW.wireName()))
                .isPresent();
        if (isForNoShow && isExamToBeMoved()) {
            throw anotherTimeMissing(action.code());
        }
    }

    private boolean isExamToBeMoved() {
        return exam().filter(Exam::toBeMoved).isPresent();
    }

    private static Refused anotherTimeMissing(ActionCode wanted) {
        return new PreconditionMissing(wanted.value(), List.of("与申请人另约时间并通知：申请人已答复原定时间不合适，或者时段已经取消")).refused();
    }

    private boolean isOwnProposal(ActionGuide action, PersonId by) {
        return isOwnExtension(action, by)
                || matter.milestones().stream()
                        .anyMatch(left -> action.milestones().isApartFrom(left.code())
                                && left.by().filter(by::equals).isPresent());
    }

    private boolean isOwnExtension(ActionGuide action, PersonId by) {
        return action.kind().grantsProposal()
                && matter.standing() instanceof Standing.UnderWay underWay
                && underWay.proposed()
                        .filter(proposal -> proposal.by().equals(by))
                        .isPresent();
    }

    private static String rolesOf(ActionGuide action) {
        return String.join(
                " or ",
                action.by().stream().sorted().map(role -> role.wireName()).toList());
    }

    /// Those of the wanted actions that are possible now.
    private Stream<ActionGuide> allowed(Predicate<ActionGuide> wanted) {
        var state = state();
        return context.stage(matter).actions().stream()
                .filter(wanted)
                .filter(action -> state.allows(action, context.procedure()))
                .filter(this::isTimely)
                .filter(this::isForStandingExam);
    }

    ProcedureState state() {
        var running = matter.clocks().stream()
                .filter(Deadline::isRunning)
                .collect(toMap(clock -> clock.rule().code(), this::state));
        var standing = matter.standing();
        return new ProcedureState(
                standing.kind(),
                standing.stage(),
                running,
                matter.milestoneCodes(),
                examState(),
                isExtensionProposed());
    }

    private ClockState state(Deadline clock) {
        var phase = clock.pauses().stream()
                .filter(Pause::isOpen)
                .map(pause -> pause.kind() == Pause.Kind.SUPPLEMENT
                        ? ClockState.Phase.AWAITING_SUPPLEMENT
                        : ClockState.Phase.SUSPENDED)
                .findFirst()
                .orElse(ClockState.Phase.RUNNING);
        return new ClockState(
                phase,
                context.procedure().watches(clock.rule().code())
                        && Clocks.isLate(clock, context.now(), context.calendar()),
                clock.timesExtended());
    }

    private boolean isTimely(ActionGuide action) {
        return (!action.kind().grantsProposal() || isStillGranted()) && isAfterTheWindow(action);
    }

    /// Whether the one period that a proposal names can still be extended.
    private boolean isStillGranted() {
        return !(matter.standing() instanceof Standing.UnderWay(var _, var _, var proposed))
                || proposed.flatMap(Proposal::only)
                        .filter(only -> context.stage(matter)
                                .extended()
                                .flatMap(code -> matter.clock(code).stream())
                                .anyMatch(clock -> !clock.extensible(context.now(), context.calendar())
                                        .contains(only)))
                        .isEmpty();
    }

    /// A matter is not ended for a missing supplement while the applicant still has time.
    private boolean isAfterTheWindow(ActionGuide action) {
        return !(matter.standing() instanceof Standing.Returned)
                || action.by().contains(Role.APPLICANT)
                || isWindowOver();
    }

    /// Whether the applicant's own clocks have run out, by the longer of their periods.
    private boolean isWindowOver() {
        return matter.clocks().stream()
                .filter(clock -> clock.isRunning() && clock.rule().turn() == ResponsibleParty.CITIZEN)
                .allMatch(clock -> Clocks.isOver(clock, context.now(), context.calendar()));
    }

    private Optional<Exam> exam() {
        return matter.standing() instanceof Standing.UnderWay(var _, var exam, var _) ? exam : Optional.empty();
    }

    private boolean isExtensionProposed() {
        return matter.standing() instanceof Standing.UnderWay(var _, var _, var proposed) && proposed.isPresent();
    }

    private ExamState examState() {
        return exam().map(this::stateOf).orElse(ExamState.NONE);
    }

    private ExamState stateOf(Exam exam) {
        if (exam.isOver(context.now())) {
            return ExamState.OVER;
        }
        return exam.confirmed() ? ExamState.CONFIRMED : ExamState.SET;
    }
}
