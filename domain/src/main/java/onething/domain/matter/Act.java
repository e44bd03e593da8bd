package onething.domain.matter;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import onething.domain.guide.ActionCode;
import onething.domain.guide.ActionGuide;
import onething.domain.guide.Answers;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GroundCode;
import onething.domain.guide.OutcomeCode;
import onething.domain.guide.TidyAnswers;
import onething.domain.material.Verdict;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.text.Tidy;

/// What somebody does to a matter, in their own words. Whether it is lawful, and whether all that it needs is
/// there, is for [Matter#act] to say.
///
/// @param roles      in which capacities they may act; the trail names the one that the action asks for
/// @param by         who acts; empty for the service itself
/// @param statement  the reason or the facts, as the applicant is told; blank where nothing is said
/// @param ground     the legal ground that it rests on
/// @param outcome    how the matter is decided
/// @param notice     what is to be corrected, when a supplement is asked for
/// @param supplement what was handed in or corrected, when one is given
/// @param exam       when and where the applicant is to be examined
/// @param received   the day on which the applicant received what was served
/// @param extension  how far a clock is to be extended, in its own unit, as the guide's rule counts (more, or in
///                   all); empty for as far as the rule allows
/// @param verdicts   what was found about the materials
/// @param inputs     what else the guide asks of whoever takes the action; the paths' section is `input`
public record Act(
        ActionCode action,
        Set<Role> roles,
        Optional<PersonId> by,
        String statement,
        Optional<GroundCode> ground,
        Optional<OutcomeCode> outcome,
        Optional<SupplementNotice> notice,
        Optional<Supplement> supplement,
        Optional<Exam> exam,
        Optional<LocalDate> received,
        Optional<Integer> extension,
        List<Verdict> verdicts,
        Answers inputs) {

    /// Of a statement, in characters as people count them.
    public static final int LONGEST_STATEMENT = 2000;

    public Act {
        roles = Set.copyOf(roles);
        statement = Tidy.lines(statement);
        verdicts = List.copyOf(verdicts);
    }

    /// An action with nothing more said; the `with…` methods add to it.
    public static Act of(ActionCode action, Set<Role> roles, PersonId by) {
        return bare(action, roles, Optional.of(by));
    }

    static Act bySystem(ActionCode action) {
        return bare(action, Set.of(Role.SYSTEM), Optional.empty());
    }

    private static Act bare(ActionCode action, Set<Role> roles, Optional<PersonId> by) {
        return new Act(
                action,
                roles,
                by,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Answers.NONE);
    }

    public Act withStatement(String said) {
        return with(parts -> parts.statement = said);
    }

    public Act withGround(GroundCode its) {
        return with(parts -> parts.ground = Optional.of(its));
    }

    public Act withOutcome(OutcomeCode its) {
        return with(parts -> parts.outcome = Optional.of(its));
    }

    public Act withNotice(SupplementNotice its) {
        return with(parts -> parts.notice = Optional.of(its));
    }

    public Act withSupplement(Supplement its) {
        return with(parts -> parts.supplement = Optional.of(its));
    }

    public Act withExam(Exam its) {
        return with(parts -> parts.exam = Optional.of(its));
    }

    public Act withReceived(LocalDate day) {
        return with(parts -> parts.received = Optional.of(day));
    }

    public Act withExtension(int count) {
        return with(parts -> parts.extension = Optional.of(count));
    }

    public Act withVerdicts(List<Verdict> found) {
        return with(parts -> parts.verdicts = found);
    }

    public Act withInputs(Answers its) {
        return with(parts -> parts.inputs = its);
    }

    /// The same with the inputs and the answers as they are kept.
    Act tidied(ActionGuide its, BundleGuide guide) {
        return with(parts -> {
            parts.inputs = TidyAnswers.of(its.inputs(), inputs);
            parts.supplement = supplement.map(given -> given.tidied(guide));
        });
    }

    private Act with(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.together(this);
    }

    /// What may be said with an action, while it is being put together.
    private static final class Parts {

        private String statement;
        private Optional<GroundCode> ground;
        private Optional<OutcomeCode> outcome;
        private Optional<SupplementNotice> notice;
        private Optional<Supplement> supplement;
        private Optional<Exam> exam;
        private Optional<LocalDate> received;
        private Optional<Integer> extension;
        private List<Verdict> verdicts;
        private Answers inputs;

        Parts(Act act) {
            statement = act.statement;
            ground = act.ground;
            outcome = act.outcome;
            notice = act.notice;
            supplement = act.supplement;
            exam = act.exam;
            received = act.received;
            extension = act.extension;
            verdicts = act.verdicts;
            inputs = act.inputs;
        }

        Act together(Act act) {
            return new Act(
                    act.action,
                    act.roles,
                    act.by,
                    statement,
                    ground,
                    outcome,
                    notice,
                    supplement,
                    exam,
                    received,
                    extension,
                    verdicts,
                    inputs);
        }
    }
}
