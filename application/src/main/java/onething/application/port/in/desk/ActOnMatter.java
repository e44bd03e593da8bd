package onething.application.port.in.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.guide.ActionCode;
import onething.domain.guide.Answers.Answer;
import onething.domain.guide.FieldPath;
import onething.domain.guide.GroundCode;
import onething.domain.guide.OutcomeCode;
import onething.domain.material.Verdict;
import onething.domain.matter.Matter;
import onething.domain.matter.MatterId;
import onething.domain.matter.SupplementNotice;
import onething.domain.party.Actor;
import onething.domain.trail.Event;
import reactor.core.publisher.Mono;

/// Takes one of the guide's actions on a matter. What a decision means for the other matters of the bundle
/// happens along with it: one that awaited it is released, or closed with the reason.
@FunctionalInterface
public interface ActOnMatter {

    /// Fails with a `Refused` for `RoleLacking`, `MatterUnknown`, `ChangedMeanwhile`, for `ActionNotLawful` in
    /// this standing or for this role, with what is lawful instead, and for `InputsInvalid` with every input at
    /// fault.
    Mono<Acted> act(Command command);

    /// @param version   the version that the officer has seen
    /// @param outcome   for a decision: how it is decided
    /// @param ground    the legal ground that the action rests on
    /// @param statement the reason, the notice's or the decision's words, for the applicant; may be blank where
    ///                  the action needs none
    /// @param verdicts  what was found about the materials
    /// @param notice    what is to be corrected, when a supplement is asked for: everything at once
    /// @param exam      when and where the applicant is to be examined
    /// @param received  the day on which the applicant received what was served
    /// @param extension how far a clock is to be extended, in its own unit; empty for as far as its rule allows
    /// @param inputs    what else the action asks for, by its fields' names in the section `input`
    record Command(
            Actor who,
            MatterId matter,
            long version,
            ActionCode action,
            Optional<OutcomeCode> outcome,
            Optional<GroundCode> ground,
            String statement,
            List<Verdict> verdicts,
            Optional<SupplementNotice> notice,
            Optional<ExamSetting> exam,
            Optional<LocalDate> received,
            Optional<Integer> extension,
            Map<FieldPath, Answer> inputs) {}

    /// @param at in Asia/Shanghai
    record ExamSetting(LocalDateTime at, String place) {}

    /// @param alongWith the other matters of the bundle that changed with it
    record Acted(Matter matter, long version, Event event, List<Matter> alongWith) {

        public Acted {
            alongWith = List.copyOf(alongWith);
        }
    }
}
