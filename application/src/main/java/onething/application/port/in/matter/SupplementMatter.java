package onething.application.port.in.matter;

import java.util.Map;
import onething.application.port.Versioned;
import onething.domain.guide.Answers.Answer;
import onething.domain.guide.FieldPath;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.party.Actor;
import reactor.core.publisher.Mono;

/// 补正: hands back what the notice asked for. The files were handed in before, to the bundle; here come the answers to be
/// corrected, and the matter goes back to the stage it came from.
@FunctionalInterface
public interface SupplementMatter {

    /// Fails with a `Refused` for `MatterUnknown`, `ChangedMeanwhile`, `ActionNotLawful` when nothing is asked of the
    /// applicant, `AnswersInvalid` for a field that the notice does not list, that it lists and that was not answered, or
    /// whose answer does not fit, `MaterialsMissing` when a material to be replaced was not handed in since.
    Mono<Versioned<Matter>> supplement(Command command);

    /// @param version     the version that the caller has seen
    /// @param corrections the answers to the fields that the notice lists
    /// @param note        what the applicant has to say to it; may be blank
    record Command(Actor who, MatterId matter, long version, Map<FieldPath, Answer> corrections, String note) {}
}
