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
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.InputRule;
import onething.domain.party.Role;
import onething.domain.procedure.ActionKind.Part;
import onething.domain.source.Source;
import org.jspecify.annotations.Nullable;

/// An action that a stage allows.
///
/// @param in       the kinds of standing in which it is lawful, while the matter is in (or came from)
///     this stage
/// @param by       who may take it
/// @param gate     how the clocks must stand for it
/// @param milestones the facts that it rests on and those that it leaves behind
/// @param effects  what it does to the clocks, one after another; never empty
/// @param paper    what it produces, if anything; an action that ends the matter always produces one
/// @param outcomes what a decision may be; empty where nothing is decided
/// @param grounds  the legal grounds that it may rest on; empty where it needs none
/// @param inputs   what else whoever takes it must say; their paths' section is `input`
/// @param rules    what must hold between the inputs
public record ActionGuide(
        ActionCode code,
        ActionKind kind,
        String title,
        Set<StandingKind> in,
        Set<Role> by,
        ClockGate gate,
        MilestoneRule milestones,
        List<ClockEffect> effects,
        Target target,
        @Nullable PaperCode paper,
        List<Outcome> outcomes,
        List<Ground> grounds,
        List<FormField> inputs,
        List<InputRule> rules,
        Source source) {

    /// What every resumption (恢复) asks for: the day on which the suspension's cause ended (中止原因消除之日).
    /// Counting goes
    /// on the day after it, whenever the office gets round to resuming.
    public static final FieldPath CAUSE_ENDED = FieldPath.of("input.causeEnded");

    public ActionGuide {
        in = Set.copyOf(in);
        by = Set.copyOf(by);
        effects = List.copyOf(effects);
        outcomes = List.copyOf(outcomes);
        grounds = List.copyOf(grounds);
        inputs = List.copyOf(inputs);
        rules = List.copyOf(rules);
    }

    /// An action that rests on no fact and leaves none behind.
    public ActionGuide(
            ActionCode code,
            ActionKind kind,
            String title,
            Set<StandingKind> in,
            Set<Role> by,
            ClockGate gate,
            List<ClockEffect> effects,
            Target target,
            @Nullable PaperCode paper,
            List<Outcome> outcomes,
            List<Ground> grounds,
            List<FormField> inputs,
            List<InputRule> rules,
            Source source) {
        this(
                code,
                kind,
                title,
                in,
                by,
                gate,
                MilestoneRule.NONE,
                effects,
                target,
                paper,
                outcomes,
                grounds,
                inputs,
                rules,
                source);
    }

    /// What may be said with it: what its kind takes, and one of the grounds and outcomes that the
    /// guide names.
    public Set<Part> takes() {
        return with(kind.takes());
    }

    /// What must be said. Where the guide names grounds, the action rests on one of them; where it
    /// names outcomes, one
    /// is chosen.
    public Set<Part> needs() {
        return with(kind.needs());
    }

    private Set<Part> with(Set<Part> ofKind) {
        var parts = EnumSet.noneOf(Part.class);
        parts.addAll(ofKind);
        if (!grounds.isEmpty()) {
            parts.add(Part.GROUND);
        }
        if (!outcomes.isEmpty()) {
            parts.add(Part.OUTCOME);
        }
        return parts;
    }

    /// The facts that decide whether it, or one of its outcomes, is lawful.
    Stream<MilestoneCode> restsOn() {
        return Stream.of(
                        milestones.needs().stream().flatMap(Set::stream),
                        milestones.unless().stream(),
                        milestones.proposal().stream(),
                        outcomes.stream()
                                .flatMap(outcome -> outcome.needs().stream())
                                .flatMap(Set::stream))
                .flatMap(codes -> codes);
    }

    public Optional<Outcome> outcome(OutcomeCode wanted) {
        return outcomes.stream()
                .filter(outcome -> outcome.code().equals(wanted))
                .findFirst();
    }

    public Optional<Ground> ground(GroundCode wanted) {
        return grounds.stream().filter(ground -> ground.code().equals(wanted)).findFirst();
    }

    /// The paper that it produces with an outcome: the outcome's own, such as 不予认定工伤决定书, else the action's.
    public Optional<PaperCode> paper(Optional<OutcomeCode> decided) {
        return decided.flatMap(this::outcome)
                .flatMap(outcome -> Optional.ofNullable(outcome.paper()))
                .or(() -> Optional.ofNullable(paper));
    }

    /// How a matter may be decided.
    ///
    /// @param paper the paper of this outcome, where the outcomes of the action have one each
    /// @param needs the facts that this outcome rests on besides those of its action: of each set at
    ///     least one
    /// @param leaves the facts that this outcome leaves behind besides those of its action
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

        /// An outcome that rests on nothing more than its action does.
        public Outcome(OutcomeCode code, String title, @Nullable PaperCode paper) {
            this(code, title, paper, List.of(), Set.of());
        }

        /// The sets of which no fact is there; none if nothing is missing.
        public List<Set<MilestoneCode>> missing(Set<MilestoneCode> there) {
            return MilestoneRule.missing(needs, there);
        }
    }

    /// A legal ground, with its article.
    public record Ground(GroundCode code, String title, String basis) {}
}
