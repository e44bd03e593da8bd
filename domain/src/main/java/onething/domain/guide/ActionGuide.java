package onething.domain.guide;

import java.util.List;
import java.util.Set;
import onething.domain.party.Role;
import org.jspecify.annotations.Nullable;

/// An action that a stage allows.
///
/// @param in       the kinds of standing in which it is lawful, while the matter is in (or came from) this stage
/// @param by       who may take it
/// @param effects  what it does to the clocks; never empty
/// @param paper    what it produces, if anything
/// @param outcomes what a decision may be; empty where nothing is decided
/// @param grounds  the legal grounds that it may rest on; empty where it needs none
/// @param inputs   what else whoever takes it must say; their paths' section is `input`
public record ActionGuide(
        ActionCode code,
        ActionKind kind,
        String title,
        Set<StandingKind> in,
        Set<Role> by,
        List<ClockEffect> effects,
        Target target,
        @Nullable PaperCode paper,
        List<Outcome> outcomes,
        List<Ground> grounds,
        List<FormField> inputs,
        Source source) {

    public ActionGuide {
        in = Set.copyOf(in);
        by = Set.copyOf(by);
        effects = List.copyOf(effects);
        outcomes = List.copyOf(outcomes);
        grounds = List.copyOf(grounds);
        inputs = List.copyOf(inputs);
    }

    /// How a matter may be decided.
    public record Outcome(OutcomeCode code, String title) {}

    /// A legal ground, with its article.
    public record Ground(GroundCode code, String title, String basis) {}
}
