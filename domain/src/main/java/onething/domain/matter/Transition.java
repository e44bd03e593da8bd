package onething.domain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onething.domain.code.MaterialCode;
import onething.domain.code.PaperCode;
import onething.domain.code.SectionCode;
import onething.domain.code.StageCode;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.LeftMilestone;
import onething.domain.matter.action.Proposal;
import onething.domain.matter.action.Supplement;
import onething.domain.party.DistrictCode;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind;
import onething.domain.procedure.ProcedureState;
import onething.domain.procedure.StandingKind;
import onething.domain.trail.Event;
import onething.domain.trail.EventDraft;
import onething.domain.trail.EventDraft.By;
import onething.domain.trail.EventDraft.Change;

/// An action that is lawful and has all that it needs: what it makes of the matter. The procedure says
/// where it leads ([ProcedureState#after]); what is added here are the facts that are true there.
record Transition(
        Matter before, ActionGuide action, ActionInput input, ActingParty who, Role role, ActionContext context) {

    MatterChange step(Event last) {
        var clocks = Clocks.after(action.effects(), before.clocks(), cause());
        var after = new Matter(file(), standing(), clocks.all(), verdicts(), supplements(), findings(), milestones());
        var effects = Stream.of(clocks.effects().stream(), changedMilestones(after), ordered())
                .flatMap(each -> each)
                .toList();
        var event = last.next(eventDraft(after.standing(), effects), context.salts());
        return new MatterChange(after, event, after.awaitsApproval(context));
    }

    /// The mark in the trail by which the order reaches the bank.
    private Stream<String> ordered() {
        return action.kind() == ActionKind.ORDER_PAYMENT ? Stream.of(Matter.PAYMENT_ORDERED) : Stream.empty();
    }

    private MatterFile file() {
        return receivingDistrict().map(before.file()::transferredTo).orElse(before.file());
    }

    private Optional<DistrictCode> receivingDistrict() {
        return action.kind().receivingDistrict().flatMap(input.inputs()::text).map(DistrictCode::new);
    }

    private EventDraft eventDraft(Standing after, List<String> effects) {
        return new EventDraft(
                context.now(),
                new By(who.by(), role),
                action.code().value(),
                new Change(
                        before.standing().kind().wireName(),
                        after.kind().wireName(),
                        after.stage().value()),
                effects,
                paper().map(PaperCode::value),
                note());
    }

    private Optional<PaperCode> paper() {
        return action.paper(input.outcome());
    }

    private String paperTitle() {
        return paper().map(code -> context.bundle().papers().titles().getOrDefault(code, code.value()))
                .orElse(action.title());
    }

    private String note() {
        return new EventNote(before, action, input, context).text();
    }

    private Clocks.Cause cause() {
        var ground = input.ground()
                .flatMap(action::ground)
                .map(ActionGuide.Ground::title)
                .orElseGet(() -> action.kind() == ActionKind.PAYMENT_REFUSED
                        ? input.statement().value()
                        : "");
        return Clocks.Cause.of(context, notified(), new Clocks.Words(actor(), paperTitle(), ground))
                .grantingProposed(proposed())
                .puttingOff(exam().map(Exam::day), input.details().exam().map(Exam::day))
                .causeEnded(action.kind().pastDay().flatMap(input.inputs()::day));
    }

    private String actor() {
        return who.by().map(by -> by.value().toString()).orElse("");
    }

    private Clocks.Notified notified() {
        if (action.kind().notifiesEveryEnd()) {
            return Clocks.Notified.ALL_THAT_RUNS;
        }
        return paper().isPresent() ? Clocks.Notified.WHAT_MOVED : Clocks.Notified.NOTHING;
    }

    private Optional<Exam> exam() {
        return before.standing() instanceof Standing.UnderWay(var _, var exam, var _) ? exam : Optional.empty();
    }

    private Optional<Proposal> proposed() {
        return before.standing() instanceof Standing.UnderWay(var _, var _, var proposed) ? proposed : Optional.empty();
    }

    // Where it leads.

    private Standing standing() {
        var here = before.state(context);
        var next = next();
        return next.standing() == here.standing() && next.standing() != StandingKind.UNDER_WAY
                ? staying()
                : entering(next);
    }

    /// The bank's refusal asks the applicant for another account, until one is given or settled.
    private Standing staying() {
        if (!(before.standing() instanceof Standing.Decided decided)) {
            return before.standing();
        }
        boolean answered = input.details().supplement().isPresent() || action.kind() == ActionKind.SETTLE_PAYMENT;
        return answered
                ? decided.with(Optional.empty())
                : decided.with(input.details().notice().or(decided::notice));
    }

    private ProcedureState next() {
        return before.state(context).after(action, input.outcome(), context.procedure());
    }

    private Standing entering(ProcedureState next) {
        var stage = next.stage();
        return switch (next.standing()) {
            case SUBMITTED -> new Standing.Submitted(stage);
            case RETURNED ->
                new Standing.Returned(stage, input.details().notice().orElseThrow());
            case UNDER_WAY -> new Standing.UnderWay(stage, exam(next.exam()), proposed(next.proposed()));
            case SUSPENDED -> new Standing.Suspended(stage, input.ground().orElseThrow(), context.now());
            case DECIDED ->
                new Standing.Decided(stage, input.outcome().orElseThrow(), input.statement(), context.now());
            case CLOSED -> closed(stage);
            case REFUSED -> new Standing.Rejected(stage, input.ground(), input.statement());
            case WITHDRAWN -> new Standing.Withdrawn(stage);
            case TERMINATED -> new Standing.Terminated(stage, input.ground(), input.statement());
            case AWAITING_PREREQUISITE -> throw new IllegalStateException(action.code() + " leads back to waiting");
        };
    }

    /// A new exam comes from the input, otherwise the earlier exam is kept.
    private Optional<Exam> exam(ProcedureState.ExamState next) {
        return switch (next) {
            case NONE -> Optional.empty();
            case SET -> input.details().exam().map(Exam::toBeConfirmed).or(this::exam);
            case CONFIRMED -> exam().map(Exam::asConfirmed);
            case OVER -> exam();
        };
    }

    private Optional<Proposal> proposed(boolean next) {
        return next ? proposed().or(this::proposal) : Optional.empty();
    }

    private Optional<Proposal> proposal() {
        return who.by()
                .map(by ->
                        new Proposal(input.statement(), input.details().extension(), extendsOnly(), by, context.now()));
    }

    /// The period that the proposal names, or the only one that can still be extended.
    private Optional<LimitBasis> extendsOnly() {
        return input.extendsOnly()
                .or(() -> context.stage(before)
                        .extended()
                        .flatMap(code -> before.clock(code).stream())
                        .flatMap(clock -> Clocks.onlyLeft(clock, context).stream())
                        .findFirst());
    }

    /// After service, a matter is closed with the outcome and statement of its decision.
    private Standing closed(StageCode stage) {
        return before.standing() instanceof Standing.Decided(var _, var outcome, var statement, var _, var _)
                ? new Standing.Closed(stage, Optional.of(outcome), statement)
                : new Standing.Closed(stage, input.outcome(), input.statement());
    }

    // What is kept.

    /// The verdicts after the action. A notice records its own verdict for each listed material. A
    /// supplement removes the verdicts of the listed materials, because an officer must examine them again.
    private List<Verdict> verdicts() {
        var found = new TreeMap<String, Verdict>();
        before.verdicts().forEach(verdict -> found.put(verdict.requirement().value(), verdict));
        input.verdicts().forEach(verdict -> found.put(verdict.requirement().value(), verdict));
        input.details().notice().stream()
                .flatMap(notice -> notice.materials().stream())
                .forEach(verdict -> found.put(verdict.requirement().value(), verdict));
        if (input.details().supplement().isPresent()) {
            before.requestedAgain().stream().map(MaterialCode::value).forEach(found::remove);
        }
        return List.copyOf(found.values());
    }

    /// An established fact keeps its person and time until it is cleared.
    private List<LeftMilestone> milestones() {
        var there = new TreeMap<String, LeftMilestone>();
        next().milestones().forEach(code -> there.put(code.value(), new LeftMilestone(code, who.by(), context.now())));
        before.milestones().forEach(left -> there.computeIfPresent(left.code().value(), (_, _) -> left));
        return List.copyOf(there.values());
    }

    /// The facts in the trail: `reach:defence-taken`, `clear:suspension-proposed`.
    private Stream<String> changedMilestones(Matter after) {
        var earlier = before.milestoneCodes();
        var now = after.milestoneCodes();
        return Stream.concat(
                now.stream()
                        .filter(code -> !earlier.contains(code))
                        .map(code -> "reach:" + code)
                        .sorted(),
                earlier.stream()
                        .filter(code -> !now.contains(code))
                        .map(code -> "clear:" + code)
                        .sorted());
    }

    private List<Supplement> supplements() {
        return Stream.concat(before.supplements().stream(), input.details().supplement().stream())
                .toList();
    }

    private Answers findings() {
        var section = new SectionCode(action.code().value());
        Map<FieldPath, Answers.Answer> found = new TreeMap<>();
        input.inputs().values().forEach((path, answer) -> found.put(new FieldPath(section, path.name()), answer));
        input.details()
                .received()
                .ifPresent(day -> found.put(
                        new FieldPath(section, ActionInput.RECEIVED), new Answers.Answer.Text(day.toString())));
        return found.isEmpty() ? before.findings() : before.findings().with(found, new ArrayList<>());
    }
}
