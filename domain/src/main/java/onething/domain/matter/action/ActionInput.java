package onething.domain.matter.action;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.ActionCode;
import onething.domain.code.GroundCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.form.TidyAnswers;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Verdict;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionKind.Part;
import onething.domain.text.Tidy;

/// What somebody says with an action, in their own words, from the request to the matter. Whether the
/// action is lawful, and whether all that it needs is there, is for [onething.domain.matter.Matter#act] to
/// say.
///
/// @param statement the reason or the facts, as the applicant is told; blank where nothing is said
/// @param ground    the legal ground that it rests on
/// @param outcome   how the matter is decided
/// @param verdicts  what was found about the materials
/// @param details   what only actions of some kinds take
/// @param inputs    what else the guide asks of whoever takes the action; the paths' section is `input`
public record ActionInput(
        ActionCode action,
        String statement,
        Optional<GroundCode> ground,
        Optional<OutcomeCode> outcome,
        List<Verdict> verdicts,
        Details details,
        Answers inputs) {

    /// Of a statement, in characters as people count them.
    public static final int LONGEST_STATEMENT = 2000;

    public ActionInput {
        statement = Tidy.lines(statement);
        verdicts = List.copyOf(verdicts);
    }

    /// An action with nothing more said than a reason, which may be blank.
    public static ActionInput of(ActionCode action, String statement) {
        return of(action, statement, Details.NONE);
    }

    public static ActionInput of(ActionCode action, String statement, Details details) {
        return new ActionInput(action, statement, Optional.empty(), Optional.empty(), List.of(), details, Answers.NONE);
    }

    /// The same with the inputs and the answers as they are kept.
    public ActionInput tidied(ActionGuide its, BundleGuide guide) {
        return new ActionInput(
                action,
                statement,
                ground,
                outcome,
                verdicts,
                details.tidied(guide),
                TidyAnswers.of(its.inputs(), inputs));
    }

    /// The parts of it that are there.
    public Set<Part> given() {
        var given = EnumSet.noneOf(Part.class);
        for (var part : Part.values()) {
            if (isGiven(part)) {
                given.add(part);
            }
        }
        return given;
    }

    private boolean isGiven(Part part) {
        return switch (part) {
            case STATEMENT -> !Tidy.isBlank(statement);
            case GROUND -> ground.isPresent();
            case OUTCOME -> outcome.isPresent();
            case NOTICE -> details.notice().isPresent();
            case SUPPLEMENT_GIVEN -> details.supplement().isPresent();
            case EXAM -> details.exam().isPresent();
            case RECEIVED -> details.received().isPresent();
            case EXTENSION -> details.extension().isPresent();
        };
    }

    /// What only actions of some kinds take.
    ///
    /// @param notice     what is to be put right, when a supplement is asked for: everything at once
    /// @param supplement what was handed in or put right, when one is given
    /// @param exam       when and where the applicant is to be examined
    /// @param received   the day on which the applicant received what was served
    /// @param extension  how far a clock is to be extended, in its own unit, as the guide's rule counts
    ///                   (more, or in all); empty for as far as the rule allows
    public record Details(
            Optional<SupplementNotice> notice,
            Optional<Supplement> supplement,
            Optional<Exam> exam,
            Optional<LocalDate> received,
            Optional<Integer> extension) {

        public static final Details NONE =
                new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// What an applicant gives to whom a notice came.
        public static Details of(Supplement supplement) {
            return new Details(
                    Optional.empty(), Optional.of(supplement), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private Details tidied(BundleGuide guide) {
            return new Details(notice, supplement.map(given -> given.tidied(guide)), exam, received, extension);
        }
    }
}
