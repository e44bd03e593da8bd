package onething.domain.matter;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.bundle.FilledForm;
import onething.domain.code.ClockCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.rule.ResponsibleParty;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Remedy;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.LeftMilestone;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ClockEffect;
import onething.domain.procedure.ProcedureState;
import onething.domain.refusal.Refusal.ActionNotLawful;
import onething.domain.refusal.Refusal.InputsInvalid;
import onething.domain.refusal.Refusal.OwnProposal;
import onething.domain.refusal.Refusal.PreconditionMissing;
import onething.domain.refusal.Refusal.RoleLacking;
import onething.domain.search.FormTerms;
import onething.domain.search.SearchTerms;
import onething.domain.text.Text;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;
import onething.domain.trail.ServiceEvent;

/// 事项办件: one matter of a submitted bundle, with its own standing and clocks.
///
/// Every action returns the changed matter and the event that records it. Nothing is stored here, and the
/// same action on the same facts always gives the same result.
///
/// @param clocks      every clock that was started, including stopped ones; a clock that was started again
///                    appears once
/// @param verdicts    the officers' findings about its materials, one per requirement
/// @param supplements what was handed in and corrected after submission, in order
/// @param milestones  the facts that actions established
/// @param findings    the inputs of actions, such as `conclude.grade`; the last value if there were several
public record Matter(
        MatterFile file,
        Standing standing,
        List<Deadline> clocks,
        List<Verdict> verdicts,
        List<Supplement> supplements,
        Answers findings,
        List<LeftMilestone> milestones) {

    /// The effect in the trail by which a payment order reaches the bank. The outbox of payment orders looks for
    /// it.
    public static final String PAYMENT_ORDERED = "order:payment";

    public Matter {
        clocks = List.copyOf(clocks);
        verdicts = List.copyOf(verdicts);
        supplements = List.copyOf(supplements);
        milestones = List.copyOf(milestones);
    }

    /// A matter without established facts.
    public Matter(
            MatterFile file,
            Standing standing,
            List<Deadline> clocks,
            List<Verdict> verdicts,
            List<Supplement> supplements,
            Answers findings) {
        this(file, standing, clocks, verdicts, supplements, findings, List.of());
    }

    // Questions.

    public Optional<Deadline> clock(ClockCode code) {
        return clocks.stream().filter(clock -> clock.rule().code().equals(code)).findFirst();
    }

    /// The codes of the established facts.
    public Set<MilestoneCode> milestoneCodes() {
        return milestones.stream().map(LeftMilestone::code).collect(toUnmodifiableSet());
    }

    public Tab tab() {
        return Tab.of(this);
    }

    /// The same without free text, answers and findings, for readers who may know only the progress of the
    /// matter.
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

    /// The running clocks of the office that have run out, see [Deadline#isBreached].
    public List<Deadline> breached(ActionContext context) {
        return clocks.stream()
                .filter(clock -> clock.isRunning()
                        && clock.rule().turn() == ResponsibleParty.AGENCY
                        && clock.isBreached(context.now(), context.calendar()))
                .toList();
    }

    /// Whether the result is known: the matter is decided or has ended.
    public boolean isSettled() {
        return standing instanceof Standing.Decided || standing.kind().isEnd();
    }

    /// Whether it waits for that other matter of its bundle.
    public boolean awaits(Matter other) {
        return standing instanceof Standing.AwaitingPrerequisite(var _, var code)
                && other.file().code().equals(code)
                && other.file().bundle().equals(file.bundle());
    }

    /// What the applicant has to hand in: all that the notice of a returned matter lists, what was missing when the
    /// matter was accepted, or another account after the bank has refused a payment. Empty if nothing is
    /// outstanding.
    public Optional<SupplementNotice> outstanding() {
        return switch (standing) {
            case Standing.Returned(var _, var notice) -> Optional.of(notice);
            case Standing.UnderWay _, Standing.Suspended _ -> missing();
            case Standing.Decided decided -> decided.notice();
            default -> Optional.empty();
        };
    }

    private Optional<SupplementNotice> missing() {
        var following = verdicts.stream()
                .filter(verdict -> verdict.finding() == Verdict.Finding.TO_FOLLOW)
                .toList();
        return following.isEmpty() ? Optional.empty() : Optional.of(new SupplementNotice(following, List.of()));
    }

    /// The outstanding materials.
    public Set<MaterialCode> requestedAgain() {
        return outstanding().stream()
                .flatMap(notice -> notice.materials().stream())
                .map(Verdict::requirement)
                .collect(toUnmodifiableSet());
    }

    /// The answers for this matter, with all later corrections.
    public Answers corrected(Answers submitted) {
        return supplements.stream()
                .map(Supplement::answers)
                .reduce(submitted, (answers, corrections) -> answers.with(corrections.values(), List.of()));
    }

    /// What finds the matter: the answers that its office reads, corrections included.
    public SearchTerms searchTerms(FilledForm bundle, BundleGuide guide) {
        var form = Form.of(guide, bundle.chosen(), corrected(bundle.answers()));
        return searchTerms(FormTerms.of(guide, form), bundle, guide);
    }

    /// @param terms of the form of the whole bundle, with the corrections of this matter
    SearchTerms searchTerms(FormTerms terms, FilledForm bundle, BundleGuide guide) {
        return terms.in(guide.form(Set.of(file.code())), isReport(bundle, guide));
    }

    /// Whether the applicant is kept secret (举报). A correction can make a matter a report, but never ends one.
    public boolean isReport(FilledForm bundle, BundleGuide guide) {
        return guide.people()
                .reporter()
                .filter(secrecy -> Stream.of(bundle.answers(), corrected(bundle.answers()))
                        .anyMatch(answers -> secrecy.covers(file.code(), bundle.chosen(), answers)))
                .isPresent();
    }

    /// The actions that these roles may take now.
    public List<ActionGuide> lawful(Set<Role> roles, ActionContext context) {
        return new AllowedActions(this, context).actions(roles);
    }

    /// The actions that this person may take now. A person must not grant their own proposal.
    public List<ActionGuide> lawful(PersonId by, Set<Role> roles, ActionContext context) {
        return new AllowedActions(this, context).actions(by, roles);
    }

    /// What the applicant may do against the decision: all that the guide names until there is one, then what the
    /// outcome leaves, or what an end without a decision does. A withdrawal leaves nothing to contest.
    public List<Remedy> remedies(MatterGuide guide) {
        return switch (standing()) {
            case Standing.Withdrawn _ -> List.of();
            case Standing.Decided _, Standing.Closed _, Standing.Rejected _, Standing.Terminated _ ->
                guide.handling()
                        .remediesAfter(ResponsibleParty.CITIZEN, standing().decision());
            case Standing.AwaitingPrerequisite _,
                    Standing.Submitted _,
                    Standing.Returned _,
                    Standing.UnderWay _,
                    Standing.Suspended _ -> guide.handling().remediesOf(ResponsibleParty.CITIZEN);
        };
    }

    /// The actions that these roles may take now, but not this person, who proposed or reviewed what they decide.
    public List<ActionGuide> leftToAnother(PersonId by, Set<Role> roles, ActionContext context) {
        return new AllowedActions(this, context).leftToAnother(by, roles);
    }

    /// The actions of these roles that only lack a fact that the law requires first.
    public List<ActionGuide> blocked(Set<Role> roles, ActionContext context) {
        return new AllowedActions(this, context).blocked(roles);
    }

    /// The missing facts of an action, in words; empty if none is missing.
    public List<String> missing(ActionGuide action, ActionContext context) {
        return context.procedure().words(state(context).missing(action));
    }

    /// The missing facts of an outcome of a possible action, in words; empty if none is missing.
    public List<String> missing(ActionGuide.Outcome outcome, ActionContext context) {
        return context.procedure().words(outcome.missing(milestoneCodes()));
    }

    /// What the service says when the law accepts the matter by the office's silence, with the article; empty while
    /// it does not.
    public Optional<ActionInput> deemedAccepted(ActionContext context) {
        return lawful(Set.of(Role.SYSTEM), context).stream()
                .filter(action -> action.kind() == ActionKind.DEEM_ACCEPTED)
                .findFirst()
                .map(action ->
                        ActionInput.of(action.code(), new Text(action.source().basis())));
    }

    /// What the law does if the office stays silent until a clock has run out, in the guide's words. Empty where it
    /// does nothing, such as for a report, or once a notice went out.
    public Optional<String> onSilence(ClockCode clock, ActionContext context) {
        return state(context)
                .onSilence(context.procedure())
                .filter(action -> action.gate().onceMissed().contains(clock))
                .map(ActionGuide::title)
                .findFirst();
    }

    /// Whether something waits for an approver or the head of the office: a proposed extension or suspension,
    /// or a decision that only they may take. A transfer to another office is open to them throughout a stage, so
    /// nothing waits for it.
    public boolean awaitsApproval(ActionContext context) {
        return lawful(Set.of(Role.APPROVER, Role.HEAD), context).stream()
                .filter(action -> action.kind() != ActionKind.TRANSFER_OFFICE)
                .anyMatch(action -> !action.by().contains(Role.OFFICER));
    }

    /// The state of the matter in its procedure.
    public ProcedureState state(ActionContext context) {
        return new AllowedActions(this, context).state();
    }

    // Changes.

    /// Receives a matter of a bundle that was just submitted. Its clocks start, unless it waits for another
    /// matter of the bundle.
    ///
    /// @param awaited the matter of the same bundle that must be decided first; empty if there is none
    /// @param by      the person who submitted the bundle
    /// @param given   the facts that the form gives ([onething.domain.procedure.Procedure#given])
    /// @throws IllegalArgumentException if the guide has no such prerequisite
    public static MatterChange receive(
            MatterFile file,
            Optional<MatterCode> awaited,
            PersonId by,
            Set<MilestoneCode> given,
            ActionContext context) {
        var intake = context.procedure().intake().code();
        var effects = awaited.isPresent()
                ? List.<ClockEffect>of()
                : context.procedure().onReceipt();
        var clocks = Clocks.after(effects, List.of(), Clocks.Cause.receipt(context));
        var standing = awaited.<Standing>map(code -> new Standing.AwaitingPrerequisite(
                        intake, context.prerequisite(code).matter()))
                .orElseGet(() -> new Standing.Submitted(intake));
        var milestones = given.stream()
                .sorted(Comparator.comparing(MilestoneCode::value))
                .map(code -> new LeftMilestone(code, Optional.of(by), context.now()))
                .toList();
        var received = new Matter(file, standing, clocks.all(), List.of(), List.of(), Answers.NONE, milestones);
        var draft = new EventDraft(
                context.now(),
                By.person(by, Role.APPLICANT),
                ServiceEvent.RECEIVE.wireName(),
                new Change("", standing.kind().wireName(), intake.value()),
                Stream.concat(clocks.effects().stream(), milestones.stream().map(left -> "reach:" + left.code()))
                        .toList(),
                Optional.empty(),
                "");
        var event = Event.first(file.id().value(), draft, context.salts());
        return new MatterChange(received, event, received.awaitsApproval(context));
    }

    /// Takes an action of the guide.
    ///
    /// @param last the last event of the trail
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the action is not possible in this
    ///     state, [PreconditionMissing] if the law requires another fact first, [RoleLacking] or
    ///     [OwnProposal] if this actor may not take it, or [InputsInvalid] with every fault of the input
    public MatterChange act(ActionInput input, ActingParty who, ActionContext context, Event last) {
        var current = following(last, context);
        var permitted = new AllowedActions(this, current).require(input, who);
        var tidied = input.tidied(permitted.action(), context.bundle());
        var faults = new ActionInputCheck(this, permitted.action(), tidied, current).faults();
        if (!faults.isEmpty()) {
            throw new InputsInvalid(input.action().value(), faults).refused();
        }
        return new Transition(this, permitted.action(), tidied, who, permitted.role(), current).step(last);
    }

    /// The change of this matter after a change of the matter that it waits for. It is released if the
    /// other was decided as the guide requires, closed with the guide's reason if it ended otherwise, and
    /// unchanged while the other is open.
    ///
    /// @throws IllegalArgumentException if this matter does not wait for the other
    public Optional<MatterChange> settle(Matter awaited, ActionContext context, Event last) {
        if (!(standing instanceof Standing.AwaitingPrerequisite(var _, var code))
                || !awaited.file().code().equals(code)) {
            throw new IllegalArgumentException(
                    file.number() + " does not await " + awaited.file().number());
        }
        return new PrerequisiteResolution(this, context.prerequisite(code), context, last).after(awaited);
    }

    /// An officer takes over the matter.
    public MatterChange claim(PersonId officer, ActionContext context, Event last) {
        return recorder(context, last).claim(officer);
    }

    /// An officer returns the matter to the desk for another officer.
    public MatterChange handBack(PersonId officer, ActionContext context, Event last) {
        return recorder(context, last).handBack(officer);
    }

    /// Hands the matter over to a colleague.
    ///
    /// @param by     the officer who has it, or an approver
    /// @param as     the capacity in which that person acts
    /// @param to     the colleague; the trail shows the masked name, also to the applicant
    /// @param reason the reason, in words for colleagues and the applicant
    /// @throws onething.domain.refusal.Refused with [InputsInvalid] without a reason, or with
    ///     [ActionNotLawful] if the matter has ended
    public MatterChange handOver(PersonId by, Role as, PersonName to, Text reason, ActionContext context, Event last) {
        return recorder(context, last).handOver(By.person(by, as), to, reason);
    }

    /// The head of the office assigns the matter to an officer.
    ///
    /// @param to     the officer; the trail shows the masked name, also to the applicant
    /// @param reason why this officer; may be blank
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the matter has ended
    public MatterChange assign(PersonId head, PersonName to, Text reason, ActionContext context, Event last) {
        return recorder(context, last).assign(By.person(head, Role.APPROVER), to, reason);
    }

    /// The rule of the office assigns the matter to an officer.
    ///
    /// @param to the officer; the trail shows the masked name, also to the applicant
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the matter has ended
    public MatterChange assignByRule(PersonName to, ActionContext context, Event last) {
        return recorder(context, last).assignByRule(to);
    }

    /// Records that the words of an event were erased. Clocks and standing stay as they are, and the matter may
    /// have ended.
    ///
    /// @param sequence the place of that event in the trail
    /// @param head     who proposed it
    /// @param note     the ground and the reason, which the trail keeps
    public MatterChange erase(long sequence, PersonId head, String note, ActionContext context, Event last) {
        return recorder(context, last).erase(sequence, By.person(head, Role.APPROVER), note);
    }

    /// Corrects an answer (个人信息保护法 art. 46) in any standing. The submitted answer is kept beside it,
    /// and no clock changes.
    ///
    /// @param by   the applicant, or the officer who accepted the correction
    /// @param note the text for the trail, never the answer itself
    public MatterChange correct(
            FieldPath field, Answer corrected, String note, PersonId by, Role as, ActionContext context, Event last) {
        return recorder(context, last).correct(field, corrected, note, By.person(by, as));
    }

    /// Records that a requested correction was refused. Only the trail changes.
    public MatterChange refuseCorrection(String note, PersonId by, Role as, ActionContext context, Event last) {
        return recorder(context, last).refuseCorrection(note, By.person(by, as));
    }

    /// Records that one side asked the other something. Only the trail changes.
    ///
    /// @param note what the trail says of it, and none of the words
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the matter has ended
    public MatterChange ask(ServiceEvent kind, By by, String note, ActionContext context, Event last) {
        return recorder(context, last).ask(kind, by, note);
    }

    /// Records that one side answered the other, in any standing. Only the trail changes.
    public MatterChange answer(By by, ActionContext context, Event last) {
        return recorder(context, last).answer(by);
    }

    /// Records a change of an appointment. The clocks stay as they are.
    ///
    /// @param toBeMoved whether another time has to be found for an announced exam that is not over; empty if that
    ///                  stays as it is
    /// @throws onething.domain.refusal.Refused with [ActionNotLawful] if the matter has ended
    public MatterChange appoint(
            ServiceEvent kind, By by, String note, Optional<Boolean> toBeMoved, ActionContext context, Event last) {
        return recorder(context, last).appoint(kind, by, note, toBeMoved);
    }

    /// The same with another standing.
    Matter with(Standing another) {
        return new Matter(file, another, clocks, verdicts, supplements, findings, milestones);
    }

    /// The same with one more supplement.
    Matter with(Supplement supplement) {
        return new Matter(
                file,
                standing,
                clocks,
                verdicts,
                Stream.concat(supplements.stream(), Stream.of(supplement)).toList(),
                findings,
                milestones);
    }

    private EventRecorder recorder(ActionContext context, Event last) {
        return new EventRecorder(this, following(last, context), last);
    }

    private ActionContext following(Event last, ActionContext context) {
        if (!last.matter().equals(file.id().value())) {
            throw new IllegalArgumentException("the event is not of " + file.number());
        }
        return context.notBefore(last.at());
    }
}
