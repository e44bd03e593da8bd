package onething.domain.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.ActionKind;
import onething.domain.guide.Answers;
import onething.domain.guide.FieldPath;
import onething.domain.guide.MaterialCode;
import onething.domain.guide.PaperCode;
import onething.domain.guide.SectionCode;
import onething.domain.guide.StageCode;
import onething.domain.guide.Target;
import onething.domain.material.Verdict;
import onething.domain.party.Role;
import onething.domain.trail.Event;
import onething.domain.trail.Happening;

/// An act that is lawful and has all that it needs: what it makes of the matter.
record Deed(Matter before, ActionGuide action, Act act, Role role, Handling handling) {

    Step step(Event last) {
        var clocks = Clocks.after(action.effects(), before.clocks(), cause());
        var after = new Matter(before.file(), standing(), clocks.all(), verdicts(), supplements(), findings());
        var event = last.next(happening(after.standing(), clocks.effects()));
        return new Step(after, event, after.awaitsApproval(handling));
    }

    private Happening happening(Standing after, List<String> effects) {
        return new Happening(
                handling.now(),
                act.by(),
                role,
                action.code().value(),
                before.standing().kind().wireName(),
                after.kind().wireName(),
                after.stage().value(),
                effects,
                paper().map(PaperCode::value),
                note());
    }

    private Optional<PaperCode> paper() {
        return action.paper(act.outcome());
    }

    private String paperTitle() {
        return paper().map(code -> handling.bundle().papers().getOrDefault(code, code.value()))
                .orElse(action.title());
    }

    private String note() {
        return new EventNote(before, action, act, handling).text();
    }

    private Clocks.Cause cause() {
        return new Clocks.Cause(
                handling,
                told(),
                actor(),
                paperTitle(),
                act.ground()
                        .flatMap(action::ground)
                        .map(ActionGuide.Ground::title)
                        .orElse(""),
                underWay()
                        .flatMap(Standing.UnderWay::proposed)
                        .map(proposal -> Clocks.granting(proposal, handling.now(), actor())),
                underWay()
                        .flatMap(Standing.UnderWay::exam)
                        .map(exam -> exam.at().toLocalDate()),
                act.exam().map(exam -> exam.at().toLocalDate()),
                action.kind() == ActionKind.RESUME ? act.inputs().day(ActionGuide.CAUSE_ENDED) : Optional.empty());
    }

    private String actor() {
        return act.by().map(by -> by.value().toString()).orElse("");
    }

    /// Whoever waited for another matter gets no paper when theirs is received: what their page says is their receipt.
    private Clocks.Told told() {
        return switch (action.kind()) {
            case ACCEPT, FILE, RELEASE -> Clocks.Told.ALL_THAT_RUNS;
            case REQUEST_SUPPLEMENT,
                    SUPPLEMENT,
                    REFUSE,
                    REDIRECT,
                    SCHEDULE_EXAM,
                    CONFIRM_EXAM,
                    RESCHEDULE,
                    NO_SHOW,
                    PROPOSE_EXTENSION,
                    EXTEND,
                    DECLINE_EXTENSION,
                    SUSPEND,
                    RESUME,
                    ADVANCE,
                    DECIDE,
                    SERVE,
                    WITHDRAW,
                    TERMINATE,
                    TRANSFER,
                    CLOSE_UNMET -> paper().isPresent() ? Clocks.Told.WHAT_MOVED : Clocks.Told.NOTHING;
        };
    }

    private Optional<Standing.UnderWay> underWay() {
        return before.standing() instanceof Standing.UnderWay underWay ? Optional.of(underWay) : Optional.empty();
    }

    // Where it leads.

    private Standing standing() {
        var stage = before.standing().stage();
        return switch (action.target()) {
            case Target.Stay _ -> staying();
            case Target.ToStage(var next) -> entering(next);
            case Target.ToReturned _ ->
                new Standing.Returned(stage, act.notice().orElseThrow());
            case Target.ToSuspended _ ->
                new Standing.Suspended(stage, act.ground().orElseThrow(), handling.now());
            case Target.Back _ -> entering(stage);
            case Target.ToEnd(var end) -> ended(end, stage);
        };
    }

    private Standing entering(StageCode next) {
        return switch (handling.stage(next).kind()) {
            case INTAKE -> new Standing.Submitted(next);
            case HANDLING -> Standing.UnderWay.in(next);
            case SERVICE -> new Standing.Decided(next, act.outcome().orElseThrow(), act.statement(), handling.now());
        };
    }

    private Standing ended(Target.End end, StageCode stage) {
        return switch (end) {
            case CLOSED -> closed(stage);
            case REFUSED -> new Standing.TurnedAway(stage, act.ground(), act.statement());
            case WITHDRAWN -> new Standing.Withdrawn(stage);
            case TERMINATED -> new Standing.Terminated(stage, act.ground(), act.statement());
        };
    }

    /// What was decided is closed as it was decided, once it is served.
    private Standing closed(StageCode stage) {
        return before.standing() instanceof Standing.Decided(var _, var outcome, var statement, var _)
                ? new Standing.Closed(stage, Optional.of(outcome), statement)
                : new Standing.Closed(stage, act.outcome(), act.statement());
    }

    private Standing staying() {
        return switch (action.kind()) {
            case SCHEDULE_EXAM, RESCHEDULE -> withExam(act.exam().map(Exam::toBeConfirmed));
            case CONFIRM_EXAM ->
                withExam(underWay().flatMap(Standing.UnderWay::exam).map(Exam::asConfirmed));
            case NO_SHOW -> withExam(Optional.empty());
            case PROPOSE_EXTENSION ->
                withProposal(act.by().map(by -> new Proposal(act.statement(), act.extension(), by, handling.now())));
            case EXTEND, DECLINE_EXTENSION -> withProposal(Optional.empty());
            case RELEASE,
                    CLOSE_UNMET,
                    ACCEPT,
                    FILE,
                    REQUEST_SUPPLEMENT,
                    SUPPLEMENT,
                    REFUSE,
                    REDIRECT,
                    SUSPEND,
                    RESUME,
                    ADVANCE,
                    DECIDE,
                    SERVE,
                    WITHDRAW,
                    TERMINATE,
                    TRANSFER -> before.standing();
        };
    }

    private Standing withExam(Optional<Exam> exam) {
        return underWay()
                .<Standing>map(here -> new Standing.UnderWay(here.stage(), exam, here.proposed()))
                .orElseThrow();
    }

    private Standing withProposal(Optional<Proposal> proposal) {
        return underWay()
                .<Standing>map(here -> new Standing.UnderWay(here.stage(), here.exam(), proposal))
                .orElseThrow();
    }

    // What is kept.

    /// What the notice lists is to be met anew; what was supplemented is to be judged anew; all else stays as it was
    /// found.
    private List<Verdict> verdicts() {
        var found = new TreeMap<String, Verdict>();
        before.verdicts().forEach(verdict -> found.put(verdict.requirement().value(), verdict));
        act.verdicts().forEach(verdict -> found.put(verdict.requirement().value(), verdict));
        act.notice().stream()
                .flatMap(notice -> notice.materials().stream())
                .forEach(verdict -> found.put(verdict.requirement().value(), verdict));
        if (act.supplement().isPresent() && before.standing() instanceof Standing.Returned(var _, var notice)) {
            notice.materials().stream()
                    .map(Verdict::requirement)
                    .map(MaterialCode::value)
                    .forEach(found::remove);
        }
        return List.copyOf(found.values());
    }

    private List<Supplement> supplements() {
        return Stream.concat(before.supplements().stream(), act.supplement().stream())
                .toList();
    }

    private Answers findings() {
        var section = new SectionCode(action.code().value());
        Map<FieldPath, Answers.Answer> found = new TreeMap<>();
        act.inputs().values().forEach((path, answer) -> found.put(new FieldPath(section, path.name()), answer));
        act.received()
                .ifPresent(
                        day -> found.put(new FieldPath(section, "received"), new Answers.Answer.Text(day.toString())));
        return found.isEmpty() ? before.findings() : before.findings().with(found, new ArrayList<>());
    }
}
