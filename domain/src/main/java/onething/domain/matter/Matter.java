package onething.domain.matter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.deadline.Deadline;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Supplement;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ProcedureState;
import onething.domain.refusal.Fault;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.text.Tidy;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.ServiceEvent;

/// 事项办件: one matter of a submitted bundle, with its own standing and clocks.
///
/// Every step gives the matter as it stands afterwards and the event that records it; nothing is stored
/// here, and the
/// same step on the same facts gives the same result.
///
/// @param clocks      every clock that has been started, the stopped ones too; one that was started
///     again is there
///                    once
/// @param verdicts    what officers found about its materials so far, one a requirement
/// @param supplements what was handed in and corrected after submission, asked for by a notice or not,
///     in order
/// @param milestones  the facts that actions left behind, by their codes
/// @param findings    what actions were given as inputs, as `conclude.grade`; the last one, where there
///     were several
public record Matter(
        MatterFile file,
        Standing standing,
        List<Deadline> clocks,
        List<Verdict> verdicts,
        List<Supplement> supplements,
        Answers findings,
        List<LeftMilestone> milestones) {

    public Matter {
        clocks = List.copyOf(clocks);
        verdicts = List.copyOf(verdicts);
        supplements = List.copyOf(supplements);
        milestones = List.copyOf(milestones);
    }

    /// A matter of which no action has left a fact behind.
    public Matter(
            MatterFile file,
            Standing standing,
            List<Deadline> clocks,
            List<Verdict> verdicts,
            List<Supplement> supplements,
            Answers findings) {
        this(file, standing, clocks, verdicts, supplements, findings, List.of());
    }

    // What it says.

    public Optional<Deadline> clock(ClockCode code) {
        return clocks.stream().filter(clock -> clock.rule().code().equals(code)).findFirst();
    }

    /// The facts that are there.
    public Set<MilestoneCode> milestoneCodes() {
        return milestones.stream().map(LeftMilestone::code).collect(toUnmodifiableSet());
    }

    public Tab tab() {
        return Tab.of(standing);
    }

    /// The same without what anybody wrote or filled in, and without what was found: for whoever may
    /// know how far it
    /// is, and no more.
    public Matter withoutWords() {
        return new Matter(
                file,
                standing.withoutWords(),
                clocks.stream().map(Deadline::withoutWords).toList(),
                verdicts.stream().map(Verdict::withoutNote).toList(),
                List.of(),
                Answers.NONE,
                milestones);
    }

    /// Whether it is known how the matter comes out: it is decided, or has ended.
    public boolean isSettled() {
        return standing instanceof Standing.Decided || standing.kind().isEnd();
    }

    /// Whether it waits for that other matter of its bundle to be settled.
    public boolean awaits(Matter other) {
        return standing instanceof Standing.AwaitingPrerequisite(var _, var code)
                && other.file().code().equals(code)
                && other.file().bundle().equals(file.bundle());
    }

    /// The materials that the notice of supplement lists, as long as it is the applicant's turn.
    public Set<MaterialCode> askedAnew() {
        return standing instanceof Standing.Returned(var _, var notice)
                ? notice.materials().stream().map(Verdict::requirement).collect(toUnmodifiableSet())
                : Set.of();
    }

    /// The answers as they are for this matter, with what was corrected since.
    public Answers corrected(Answers submitted) {
        return supplements.stream()
                .map(Supplement::answers)
                .reduce(submitted, (answers, corrections) -> answers.with(corrections.values(), List.of()));
    }

    /// The actions that somebody with these roles may take now, with what each does to which clock.
    public List<ActionGuide> lawful(Set<Role> roles, ActionContext handling) {
        return new AllowedActions(this, handling).actions(roles);
    }

    /// Those of them that are this person's to take: nobody grants what they proposed themselves.
    public List<ActionGuide> lawful(PersonId by, Set<Role> roles, ActionContext handling) {
        return lawful(roles, handling).stream()
                .filter(action -> !isOwnProposal(action, by))
                .toList();
    }

    /// The actions that these roles could take, were not something missing that the law wants first.
    public List<ActionGuide> blocked(Set<Role> roles, ActionContext handling) {
        return new AllowedActions(this, handling).blocked(roles);
    }

    /// What is missing for an action, in words; none if nothing is.
    public List<String> missing(ActionGuide action, ActionContext handling) {
        return handling.procedure().words(state(handling).missing(action));
    }

    /// What is missing for an outcome of a lawful action, in words; none if nothing is.
    public List<String> missing(ActionGuide.Outcome outcome, ActionContext handling) {
        return handling.procedure().words(outcome.missing(milestoneCodes()));
    }

    /// Whether something waits that only an approver may do: an extension that was proposed, a decision
    /// kept for the
    /// head.
    public boolean awaitsApproval(ActionContext handling) {
        var officers = lawful(Set.of(Role.OFFICER), handling);
        return lawful(Set.of(Role.APPROVER), handling).stream().anyMatch(action -> !officers.contains(action));
    }

    /// Where the matter stands, as far as its procedure is concerned.
    public ProcedureState state(ActionContext handling) {
        return new AllowedActions(this, handling).state();
    }

    // What may happen to it.

    /// Receives a matter of a bundle that was submitted just now: its clocks start, unless it awaits
    /// another matter
    /// of the bundle.
    ///
    /// @param awaited the matter of the same bundle that is to be decided first, if there is one
    /// @param by      who submitted the bundle
    /// @param given   the facts that the form gives ([onething.domain.procedure.Procedure#given])
    /// @throws IllegalArgumentException if the guide knows no such prerequisite
    public static MatterChange receive(
            MatterFile file,
            Optional<MatterCode> awaited,
            PersonId by,
            Set<MilestoneCode> given,
            ActionContext handling) {
        var intake = handling.procedure().intake().code();
        var effects = awaited.isPresent()
                ? List.<ClockEffect>of()
                : handling.procedure().onReceipt();
        var clocks = Clocks.after(effects, List.of(), Clocks.Cause.receipt(handling));
        var standing = awaited.<Standing>map(code -> new Standing.AwaitingPrerequisite(
                        intake, handling.prerequisite(code).matter()))
                .orElseGet(() -> new Standing.Submitted(intake));
        var milestones = given.stream()
                .sorted(Comparator.comparing(MilestoneCode::value))
                .map(code -> new LeftMilestone(code, Optional.of(by), handling.now()))
                .toList();
        var received = new Matter(file, standing, clocks.all(), List.of(), List.of(), Answers.NONE, milestones);
        var happening = new EventDraft(
                handling.now(),
                Optional.of(by),
                Role.APPLICANT,
                ServiceEvent.RECEIVE.wireName(),
                "",
                standing.kind().wireName(),
                intake.value(),
                Stream.concat(clocks.effects().stream(), milestones.stream().map(left -> "reach:" + left.code()))
                        .toList(),
                Optional.empty(),
                "");
        var event = Event.first(file.id().value(), happening);
        return new MatterChange(received, event, received.awaitsApproval(handling));
    }

    /// Takes an action of the guide.
    ///
    /// @param last the last event of the matter's trail
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the action is not possible
    ///     where the
    /// matter stands, [PreconditionMissing] if the law wants something first, [RoleLacking] or
    /// [OwnProposal] if it is,
    /// but not for this actor, [InputsInvalid] with every fault if what was said does not do
    public MatterChange act(ActionInput input, ActingParty who, ActionContext handling, Event last) {
        var current = following(last, handling);
        var action = possible(input, who, current);
        var role = action.by().stream()
                .filter(who.roles()::contains)
                .sorted()
                .findFirst()
                .orElseThrow(() -> new RoleLacking(rolesOf(action)).refused());
        if (who.by().filter(by -> isOwnProposal(action, by)).isPresent()) {
            throw new OwnProposal(input.action().value()).refused();
        }
        outcomeRests(action, input, current);
        var tidied = input.tidied(action, handling.bundle());
        var faults = new ActionInputCheck(this, action, tidied, current).faults();
        if (!faults.isEmpty()) {
            throw new InputsInvalid(input.action().value(), faults).refused();
        }
        return new Transition(this, action, tidied, who, role, current).step(last);
    }

    /// What becomes of a matter that awaits this other one, now that it stands where it does: released
    /// if it was
    /// decided as the guide asks, closed with the guide's reason if it ended otherwise, nothing while
    /// it is open.
    ///
    /// @throws IllegalArgumentException if this matter does not await the other
    public Optional<MatterChange> settle(Matter awaited, ActionContext handling, Event last) {
        if (!(standing instanceof Standing.AwaitingPrerequisite(var _, var code))
                || !awaited.file().code().equals(code)) {
            throw new IllegalArgumentException(
                    file.number() + " does not await " + awaited.file().number());
        }
        return new PrerequisiteResolution(this, handling.prerequisite(code), handling, last).after(awaited);
    }

    /// An officer takes the matter up, from whoever had it before.
    public MatterChange claim(PersonId officer, ActionContext handling, Event last) {
        return recorded(ServiceEvent.CLAIM, officer, following(last, handling), last);
    }

    /// An officer hands the matter back to the desk, for another to take up.
    public MatterChange handBack(PersonId officer, ActionContext handling, Event last) {
        return recorded(ServiceEvent.HAND_BACK, officer, following(last, handling), last);
    }

    /// The matter goes from whoever is at it to a colleague.
    ///
    /// @param by     the officer who is at it, or an approver
    /// @param as     in which of the two capacities
    /// @param to     whose masked name the trail tells: the applicant reads it too
    /// @param reason why, in words for colleagues and applicant alike
    /// @throws onething.domain.refusal.Refused with [InputsInvalid] without a reason, with
    ///     [ActionNotLawful] once the
    /// matter has ended
    public MatterChange handOver(
            PersonId by, Role as, PersonName to, String reason, ActionContext handling, Event last) {
        if (Tidy.isBlank(reason)) {
            var fault = new Fault("/reason", "required", "请写明移交的原因");
            throw new InputsInvalid(ServiceEvent.HAND_OVER.wireName(), List.of(fault)).refused();
        }
        var note = "移交" + to + "：" + Tidy.lines(reason);
        return recorded(ServiceEvent.HAND_OVER, by, as, note, following(last, handling), last);
    }

    /// The head of the office assigns the matter to an officer.
    ///
    /// @param to     whose masked name the trail tells: the applicant reads it too
    /// @param reason why to this one; may be blank
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] once the matter has ended
    public MatterChange assign(PersonId head, PersonName to, String reason, ActionContext handling, Event last) {
        var why = Tidy.isBlank(reason) ? "" : "：" + Tidy.lines(reason);
        return recorded(ServiceEvent.ASSIGN, head, Role.APPROVER, "指派" + to + why, following(last, handling), last);
    }

    /// An answer is corrected from now on (个人信息保护法 art. 46), wherever the matter stands. What was
    /// submitted stays as
    /// it is beside it, and no clock is touched.
    ///
    /// @param by   the applicant, or the officer who accepted it
    /// @param note what the trail tells: never the answer itself
    public MatterChange correct(
            FieldPath field, Answer corrected, String note, PersonId by, Role as, ActionContext handling, Event last) {
        var answers = new Answers(Map.of(field, corrected));
        var after = new Matter(
                file,
                standing,
                clocks,
                verdicts,
                Stream.concat(supplements.stream(), Stream.of(new Supplement(List.of(), answers, Map.of())))
                        .toList(),
                findings);
        var event = noted(ServiceEvent.CORRECT, note, by, as, following(last, handling), last);
        return new MatterChange(after, event, after.awaitsApproval(handling));
    }

    /// A correction that was asked for is refused: nothing changes but the trail.
    public MatterChange refuseCorrection(String note, PersonId by, Role as, ActionContext handling, Event last) {
        var event = noted(ServiceEvent.REFUSE_CORRECTION, note, by, as, following(last, handling), last);
        return new MatterChange(this, event, awaitsApproval(handling));
    }

    private MatterChange recorded(ServiceEvent kind, PersonId officer, ActionContext handling, Event last) {
        return recorded(kind, officer, Role.OFFICER, "", handling, last);
    }

    private MatterChange recorded(
            ServiceEvent kind, PersonId officer, Role role, String note, ActionContext handling, Event last) {
        if (standing.kind().isEnd()) {
            throw notLawful(kind.wireName(), Set.of(role), handling);
        }
        return new MatterChange(this, noted(kind, note, officer, role, handling, last), awaitsApproval(handling));
    }

    private Event noted(ServiceEvent what, String note, PersonId by, Role as, ActionContext handling, Event last) {
        var kind = standing.kind().wireName();
        return last.next(new EventDraft(
                handling.now(),
                Optional.of(by),
                as,
                what.wireName(),
                kind,
                kind,
                standing.stage().value(),
                List.of(),
                Optional.empty(),
                note));
    }

    private ActionContext following(Event last, ActionContext handling) {
        if (!last.matter().equals(file.id().value())) {
            throw new IllegalArgumentException("the event is not of " + file.number());
        }
        return handling.notBefore(last.at());
    }

    /// The outcome that is chosen rests on facts of its own.
    private void outcomeRests(ActionGuide action, ActionInput input, ActionContext handling) {
        input.outcome()
                .flatMap(action::outcome)
                .map(outcome -> outcome.missing(milestoneCodes()))
                .filter(missing -> !missing.isEmpty())
                .ifPresent(missing -> {
                    throw new PreconditionMissing(
                                    action.code().value(), handling.procedure().words(missing))
                            .refused();
                });
    }

    private boolean isOwnProposal(ActionGuide action, PersonId by) {
        return isOwnExtension(action, by)
                || action.milestones()
                        .proposal()
                        .filter(code -> milestones.stream()
                                .anyMatch(left -> left.code().equals(code)
                                        && left.by().filter(by::equals).isPresent()))
                        .isPresent();
    }

    private boolean isOwnExtension(ActionGuide action, PersonId by) {
        return action.kind().grantsProposal()
                && standing instanceof Standing.UnderWay underWay
                && underWay.proposed()
                        .filter(proposal -> proposal.by().equals(by))
                        .isPresent();
    }

    private ActionGuide possible(ActionInput input, ActingParty who, ActionContext handling) {
        return new AllowedActions(this, handling)
                .action(input.action())
                .orElseThrow(() -> impossible(input.action(), who.roles(), handling));
    }

    /// Something is missing that the law wants first, or the matter stands elsewhere.
    private RuntimeException impossible(ActionCode wanted, Set<Role> roles, ActionContext handling) {
        return blocked(roles, handling).stream()
                .filter(action -> action.code().equals(wanted))
                .findFirst()
                .<RuntimeException>map(
                        action -> new PreconditionMissing(wanted.value(), missing(action, handling)).refused())
                .orElseGet(() -> notLawful(wanted.value(), roles, handling));
    }

    private RuntimeException notLawful(String action, Set<Role> roles, ActionContext handling) {
        var possible = lawful(roles, handling).stream()
                .map(each -> each.code().value())
                .toList();
        return new ActionNotLawful(
                        action, standing.kind().wireName(), standing.stage().value(), possible)
                .refused();
    }

    private static String rolesOf(ActionGuide action) {
        return String.join(
                " or ",
                action.by().stream().sorted().map(role -> role.wireName()).toList());
    }
}
