package onething.domain.procedure;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.code.GroundCode;
import onething.domain.code.MilestoneCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.PaperCode;
import onething.domain.form.FormField;
import onething.domain.form.InputRule;
import onething.domain.party.Role;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// An action that a stage allows.
///
/// @param scope  when it is possible, and who may take it
/// @param result what it does to the matter
/// @param form   what the person who takes it chooses and fills in
public record ActionGuide(
        ActionCode code, ActionKind kind, String title, Scope scope, Result result, Form form, Source source) {

    /// When an action is possible, and who may take it.
    ///
    /// @param in         the kinds of standing in which it is possible, while the matter is in this stage or
    ///                   was returned or suspended from it
    /// @param by         who may take it
    /// @param gate       the state of the clocks that it requires
    /// @param milestones the facts that it requires and those that it establishes
    public record Scope(Set<StandingKind> in, Set<Role> by, ClockGate gate, MilestoneRule milestones) {

        public Scope {
            in = Set.copyOf(in);
            by = Set.copyOf(by);
        }
    }

    /// What an action does to the matter.
    ///
    /// @param effects its effects on the clocks, one after another; never empty
    /// @param paper   the document that it produces, if any; an action that ends the matter always produces
    ///                one
    public record Result(
            List<ClockEffect> effects,
            Target target,
            @Nullable PaperCode paper) {

        public Result {
            effects = List.copyOf(effects);
        }
    }

    /// What the person who takes an action chooses and fills in.
    ///
    /// @param outcomes the possible outcomes of a decision; empty where nothing is decided
    /// @param grounds  the legal grounds to choose from; empty where it needs none
    /// @param inputs   what else the person must give; their paths have the section `input`
    /// @param rules    the rules between the inputs
    public record Form(List<Outcome> outcomes, List<Ground> grounds, List<FormField> inputs, List<InputRule> rules) {

        public Form {
            outcomes = List.copyOf(outcomes);
            grounds = List.copyOf(grounds);
            inputs = List.copyOf(inputs);
            rules = List.copyOf(rules);
        }
    }

    public Set<StandingKind> in() {
        return scope.in();
    }

    public Set<Role> by() {
        return scope.by();
    }

    public ClockGate gate() {
        return scope.gate();
    }

    public MilestoneRule milestones() {
        return scope.milestones();
    }

    public List<ClockEffect> effects() {
        return result.effects();
    }

    public Target target() {
        return result.target();
    }

    public @Nullable PaperCode paper() {
        return result.paper();
    }

    public List<Outcome> outcomes() {
        return form.outcomes();
    }

    public List<Ground> grounds() {
        return form.grounds();
    }

    public List<FormField> inputs() {
        return form.inputs();
    }

    public List<InputRule> rules() {
        return form.rules();
    }

    /// The parts that its input may have: those of its kind, and a ground or an outcome if the guide names
    /// any.
    public Set<ActionPart> takes() {
        return with(kind.takes());
    }

    /// The parts that its input must have. If the guide names grounds or outcomes, one of them must be
    /// chosen.
    public Set<ActionPart> needs() {
        return with(kind.needs());
    }

    private Set<ActionPart> with(Set<ActionPart> ofKind) {
        var parts = EnumSet.noneOf(ActionPart.class);
        parts.addAll(ofKind);
        if (!grounds().isEmpty()) {
            parts.add(ActionPart.GROUND);
        }
        if (!outcomes().isEmpty()) {
            parts.add(ActionPart.OUTCOME);
        }
        return parts;
    }

    /// The facts that decide whether the action, or one of its outcomes, is possible.
    public Stream<MilestoneCode> restsOn() {
        return Stream.of(
                        allNeeds().flatMap(Set::stream),
                        milestones().unless().stream(),
                        milestones().proposal().stream())
                .flatMap(codes -> codes);
    }

    /// The facts that the action, or one of its outcomes, may establish.
    public Stream<MilestoneCode> leaves() {
        return Stream.concat(
                milestones().leaves().stream(), outcomes().stream().flatMap(outcome -> outcome.leaves().stream()));
    }

    /// The facts that the action removes.
    public Stream<MilestoneCode> clears() {
        return Stream.concat(milestones().clears().stream(), milestones().proposal().stream());
    }

    /// What the action and its outcomes require: of each set at least one fact.
    public Stream<Set<MilestoneCode>> allNeeds() {
        return Stream.concat(
                milestones().needs().stream(), outcomes().stream().flatMap(outcome -> outcome.needs().stream()));
    }

    public Optional<Outcome> outcome(OutcomeCode wanted) {
        return outcomes().stream()
                .filter(outcome -> outcome.code().equals(wanted))
                .findFirst();
    }

    public Optional<Ground> ground(GroundCode wanted) {
        return grounds().stream().filter(ground -> ground.code().equals(wanted)).findFirst();
    }

    /// The document for an outcome: its own, such as 不予认定工伤决定书, otherwise that of the action.
    public Optional<PaperCode> paper(Optional<OutcomeCode> decided) {
        return decided.flatMap(this::outcome)
                .flatMap(outcome -> Optional.ofNullable(outcome.paper()))
                .or(() -> Optional.ofNullable(paper()));
    }

    /// An outcome of a decision.
    ///
    /// @param paper  the document of this outcome, if the outcomes have one each; `null` otherwise
    /// @param needs  the facts that this outcome requires in addition to those of its action: at least one
    ///               of each set
    /// @param leaves the facts that this outcome establishes in addition to those of its action
    public record Outcome(
            OutcomeCode code,
            String title,
            @Nullable PaperCode paper,
            List<Set<MilestoneCode>> needs,
            Set<MilestoneCode> leaves) {

        public Outcome {
            needs = needs.stream().map(Set::copyOf).toList();
            leaves = Set.copyOf(leaves);
        }

        /// An outcome without facts of its own.
        public Outcome(OutcomeCode code, String title, @Nullable PaperCode paper) {
            this(code, title, paper, List.of(), Set.of());
        }

        /// The sets of which no fact exists; empty if nothing is missing.
        public List<Set<MilestoneCode>> missing(Set<MilestoneCode> there) {
            return MilestoneRule.missing(needs, there);
        }
    }

    /// A legal ground, with its article.
    public record Ground(GroundCode code, String title, String basis) {}
}
