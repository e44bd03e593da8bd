package onething.domain.matter;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Proposal;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockState;
import onething.domain.procedure.ProcedureState.ExamState;
import onething.domain.procedure.ProcedureState;

/// The actions that are possible for a matter now: those that the procedure allows in its state, if it is
/// time for them.
record AllowedActions(Matter matter, ActionContext context) {

    /// The possible actions of those roles, in the order of the guide.
    List<ActionGuide> actions(Set<Role> roles) {
        return allowed()
                .filter(action -> action.by().stream().anyMatch(roles::contains))
                .toList();
    }

    /// The action, if it is possible now for any role.
    Optional<ActionGuide> action(ActionCode wanted) {
        return allowed().filter(action -> action.code().equals(wanted)).findFirst();
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

    private Stream<ActionGuide> allowed() {
        var state = state();
        return context.stage(matter).actions().stream()
                .filter(action -> state.allows(action, context.procedure()))
                .filter(this::isTimely);
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
                context.procedure().watched().contains(clock.rule().code())
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
