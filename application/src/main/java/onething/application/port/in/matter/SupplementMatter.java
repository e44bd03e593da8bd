package onething.application.port.in.matter;

import java.util.Map;
import java.util.SequencedSet;
import onething.application.port.Versioned;
import onething.domain.code.MaterialCode;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;
import onething.domain.material.MaterialId;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import onething.domain.text.Text;
import reactor.core.publisher.Mono;

/// 补正: the applicant answers everything that the supplement notice asks for, at once, and the matter
/// returns to the stage it came from. The files have been handed in to the bundle before; the command names
/// them.
@FunctionalInterface
public interface SupplementMatter {

    /// Fails with a `Refused` for `MatterUnknown`, `ChangedMeanwhile`, `ActionNotLawful` when no supplement
    /// is requested, `MaterialUnknown` for a file that the bundle does not have, and for `InputsInvalid`
    /// with every point that the notice lists but the command does not answer, every invalid answer, and
    /// every answer that the notice does not ask for.
    Mono<Versioned<Matter>> supplement(Command command);

    /// @param version        the version that the caller has seen
    /// @param materials the new files for the materials to be replaced, in the order in which an officer reads them
    /// @param corrections    the answers to the fields that the notice lists
    /// @param clarifications the explanations, by the material that the notice asks to clarify
    /// @param note           a remark of the applicant; may be blank
    record Command(
            Actor who,
            MatterId matter,
            long version,
            SequencedSet<MaterialId> materials,
            Map<FieldPath, Answer> corrections,
            Map<MaterialCode, Text> clarifications,
            Text note) {}
}
