package onething.domain.procedure;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.code.ClockCode;
import onething.domain.code.MatterCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.SectionCode;
import onething.domain.code.StageCode;
import onething.domain.form.Answers;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.FormSection;

/// 办理流程: the procedure of a matter. The first stage is the intake; the effects at receipt start its
/// clocks.
///
/// @param onReceipt  the effects of the receipt on the clocks. A matter that waits for another one has no
///   running clock; its `release` action has the effects instead
/// @param milestones the facts that actions establish and require
/// @param safeguards what must have happened before certain actions, on every path;
///   [onething.domain.guide.check.ProcedureCheck] proves it
/// @param payeeFields the answers that the applicant gives again when the bank has refused a payment; empty where
///   nothing is paid
public record Procedure(
        List<ClockGuide> clocks,
        List<ClockEffect> onReceipt,
        List<Stage> stages,
        List<Milestone> milestones,
        List<Safeguard> safeguards,
        List<FieldPath> payeeFields) {

    public Procedure {
        payeeFields = List.copyOf(payeeFields);
        clocks = List.copyOf(clocks);
        onReceipt = List.copyOf(onReceipt);
        stages = List.copyOf(stages);
        milestones = List.copyOf(milestones);
        safeguards = List.copyOf(safeguards);
    }

    /// A procedure without facts between actions.
    public Procedure(List<ClockGuide> clocks, List<ClockEffect> onReceipt, List<Stage> stages) {
        this(clocks, onReceipt, stages, List.of(), List.of(), List.of());
    }

    /// The actions of a kind, in any stage.
    public Stream<ActionGuide> actions(ActionKind kind) {
        return stages.stream().flatMap(stage -> stage.actions().stream()).filter(action -> action.kind() == kind);
    }

    /// The kind of the action with this code, in any stage: a code has one kind in all of them.
    public Optional<ActionKind> kind(ActionCode code) {
        return stages.stream()
                .flatMap(stage -> stage.actions().stream())
                .filter(action -> action.code().equals(code))
                .map(ActionGuide::kind)
                .findFirst();
    }

    /// The facts that the form gives at receipt.
    ///
    /// @param inPerson whether the applicant sent it signed in by face
    public Set<MilestoneCode> given(Set<MatterCode> chosen, Answers answers, boolean inPerson) {
        return milestones.stream()
                .filter(milestone -> milestone.isGivenBy(chosen, answers, inPerson))
                .map(Milestone::code)
                .collect(toUnmodifiableSet());
    }

    public Optional<Milestone> milestone(MilestoneCode wanted) {
        return milestones.stream()
                .filter(milestone -> milestone.code().equals(wanted))
                .findFirst();
    }

    /// The missing facts in words; alternatives are joined with “或者”.
    public List<String> words(List<Set<MilestoneCode>> missing) {
        return missing.stream()
                .map(anyOf -> milestones.stream()
                        .filter(milestone -> anyOf.contains(milestone.code()))
                        .map(Milestone::title)
                        .collect(joining("，或者")))
                .toList();
    }

    public Stage intake() {
        return stages.getFirst();
    }

    /// The clocks whose end changes which actions are possible: an extension is no longer possible, or an
    /// action that had to wait for the end is.
    public Set<ClockCode> watched() {
        return clocks.stream()
                .map(clock -> clock.rule().code())
                .filter(this::watches)
                .collect(toUnmodifiableSet());
    }

    /// Whether the clock is one of the [watched] ones.
    public boolean watches(ClockCode code) {
        return clock(code).filter(clock -> clock.rule().extension() != null).isPresent()
                || stages.stream()
                        .flatMap(stage -> stage.actions().stream())
                        .anyMatch(action -> action.gate().onceMissed().contains(code));
    }

    public Optional<Stage> stage(StageCode wanted) {
        for (var stage : stages) {
            if (stage.code().equals(wanted)) {
                return Optional.of(stage);
            }
        }
        return Optional.empty();
    }

    /// The recorded inputs of actions as readable sections: each action with its answered inputs.
    public List<FormSection> written(Answers findings) {
        var sections = new LinkedHashMap<SectionCode, FormSection>();
        for (var stage : stages) {
            for (var action : stage.actions()) {
                var code = new SectionCode(action.code().value());
                var fields = action.inputs().stream()
                        .map(field -> field.within(code))
                        .filter(field -> findings.values().containsKey(field.path()))
                        .toList();
                if (!fields.isEmpty()) {
                    sections.putIfAbsent(code, new FormSection(code, action.title(), fields));
                }
            }
        }
        return List.copyOf(sections.values());
    }

    /// What a decision says in detail, out of all recorded inputs.
    public DecisionContent decisionContent(OutcomeCode outcome, Answers findings) {
        var fields = stages.stream()
                .flatMap(stage -> stage.actions().stream())
                .filter(action -> action.outcome(outcome).isPresent())
                .flatMap(action -> action.inputs().stream()
                        .map(field -> field.within(new SectionCode(action.code().value()))))
                .filter(field -> findings.values().containsKey(field.path()))
                .collect(Collectors.toMap(
                        FormField::path, Function.identity(), (first, _) -> first, LinkedHashMap::new));
        var answers = new LinkedHashMap<FieldPath, Answers.Answer>();
        fields.keySet().forEach(path -> answers.put(path, findings.values().get(path)));
        return new DecisionContent(List.copyOf(fields.values()), new Answers(answers));
    }

    /// An outcome of any stage.
    public Optional<ActionGuide.Outcome> outcome(OutcomeCode wanted) {
        return stages.stream()
                .flatMap(stage -> stage.actions().stream())
                .flatMap(action -> action.outcome(wanted).stream())
                .findFirst();
    }

    public Optional<ClockGuide> clock(ClockCode wanted) {
        return clocks.stream()
                .filter(clock -> clock.rule().code().equals(wanted))
                .findFirst();
    }

    /// The titles of the grounds that its actions offer, by their codes.
    public Map<String, String> groundTitles() {
        var titles = new TreeMap<String, String>();
        for (var stage : stages) {
            for (var action : stage.actions()) {
                action.grounds()
                        .forEach(ground -> titles.putIfAbsent(ground.code().value(), ground.title()));
            }
        }
        return titles;
    }
}
