package onething.application.port.in.matter;

import java.util.Map;
import java.util.Set;
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

/// 补正: hands back everything that the notice asked for, at once, and the matter goes back to the stage
/// it came
/// from. Files are handed in to the bundle before; here they are named.
@FunctionalInterface
public interface SupplementMatter {

    /// Fails with a `Refused` for `MatterUnknown`, `ChangedMeanwhile`, `ActionNotLawful` when nothing
    /// is asked
    /// of the applicant, `MaterialUnknown` for a file that the bundle does not have, and for
    /// `InputsInvalid`
    /// with everything that the notice lists and that is not answered, answered otherwise than it takes, or
    /// answered without being asked.
    Mono<Versioned<Matter>> supplement(Command command);

    /// @param version        the version that the caller has seen
    /// @param materials      the files handed in anew for what is to be replaced
    /// @param corrections    the answers to the fields that the notice lists
    /// @param clarifications what is explained, by the material that the notice asks to clarify
    /// @param note           what the applicant has to say to it; may be blank
    record Command(
            Actor who,
            MatterId matter,
            long version,
            Set<MaterialId> materials,
            Map<FieldPath, Answer> corrections,
            Map<MaterialCode, Text> clarifications,
            Text note) {}
}
