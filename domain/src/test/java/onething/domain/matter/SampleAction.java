package onething.domain.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.code.GroundCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.material.Verdict;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.ActionInput.Details;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.text.Text;
import onething.domain.trail.Event;

/// An action in a test: its input, and the party that takes it. The `with…` methods add input.
public record SampleAction(ActionInput input, ActingParty who) {

    public MatterChange on(Matter matter, ActionContext context, Event last) {
        return matter.act(input, who, context, last);
    }

    public SampleAction withStatement(String said) {
        return with(said, input.ground(), input.outcome(), input.verdicts(), input.details(), input.inputs());
    }

    public SampleAction withGround(GroundCode ground) {
        return with(
                input.statement().value(),
                Optional.of(ground),
                input.outcome(),
                input.verdicts(),
                input.details(),
                input.inputs());
    }

    public SampleAction withOutcome(OutcomeCode outcome) {
        return with(
                input.statement().value(),
                input.ground(),
                Optional.of(outcome),
                input.verdicts(),
                input.details(),
                input.inputs());
    }

    public SampleAction withVerdicts(List<Verdict> verdicts) {
        return with(
                input.statement().value(), input.ground(), input.outcome(), verdicts, input.details(), input.inputs());
    }

    public SampleAction withInputs(Answers inputs) {
        return with(
                input.statement().value(), input.ground(), input.outcome(), input.verdicts(), input.details(), inputs);
    }

    public SampleAction withNotice(SupplementNotice notice) {
        var all = input.details();
        return with(new Details(Optional.of(notice), all.supplement(), all.exam(), all.received(), all.extension()));
    }

    public SampleAction withSupplement(Supplement supplement) {
        var all = input.details();
        return with(new Details(all.notice(), Optional.of(supplement), all.exam(), all.received(), all.extension()));
    }

    public SampleAction withExam(Exam exam) {
        var all = input.details();
        return with(new Details(all.notice(), all.supplement(), Optional.of(exam), all.received(), all.extension()));
    }

    public SampleAction withReceived(LocalDate day) {
        var all = input.details();
        return with(new Details(all.notice(), all.supplement(), all.exam(), Optional.of(day), all.extension()));
    }

    public SampleAction withExtension(int count) {
        var all = input.details();
        return with(new Details(all.notice(), all.supplement(), all.exam(), all.received(), Optional.of(count)));
    }

    private SampleAction with(Details details) {
        return with(
                input.statement().value(), input.ground(), input.outcome(), input.verdicts(), details, input.inputs());
    }

    private SampleAction with(
            String statement,
            Optional<GroundCode> ground,
            Optional<OutcomeCode> outcome,
            List<Verdict> verdicts,
            Details details,
            Answers inputs) {
        return new SampleAction(
                new ActionInput(input.action(), new Text(statement), ground, outcome, verdicts, details, inputs), who);
    }
}
