package onething.domain.matter.action;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.code.ActionCode;
import onething.domain.code.GroundCode;
import onething.domain.code.OutcomeCode;
import onething.domain.code.WireNamed;
import onething.domain.deadline.rule.LimitBasis;
import onething.domain.form.Answers;
import onething.domain.form.TidyAnswers;
import onething.domain.guide.BundleGuide;
import onething.domain.material.Material;
import onething.domain.material.Verdict;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.ActionPart;
import onething.domain.procedure.KnownInputs;
import onething.domain.refusal.Fault;
import onething.domain.text.Text;

/// The input of an action, from the request to the matter. [onething.domain.matter.Matter#act] decides
/// whether the action is possible and the input complete.
///
/// @param statement the reason or the facts, as the applicant reads them; may be blank
/// @param ground    the legal ground
/// @param outcome   the outcome of a decision
/// @param verdicts  the verdicts on materials
/// @param details   what only some kinds of actions take
/// @param inputs    the guide's further inputs; their paths have the section `input`
public record ActionInput(
        ActionCode action,
        Text statement,
        Optional<GroundCode> ground,
        Optional<OutcomeCode> outcome,
        List<Verdict> verdicts,
        Details details,
        Answers inputs) {

    /// The longest statement, in characters as people count them.
    public static final int LONGEST_STATEMENT = 2000;

    /// The name under which the findings keep the day of receipt.
    public static final String RECEIVED = "received";

    public ActionInput {
        verdicts = List.copyOf(verdicts);
    }

    /// Input with only a reason, which may be blank.
    public static ActionInput of(ActionCode action, Text statement) {
        return of(action, statement, Details.NONE);
    }

    public static ActionInput of(ActionCode action, Text statement, Details details) {
        return new ActionInput(action, statement, Optional.empty(), Optional.empty(), List.of(), details, Answers.NONE);
    }

    /// The same with inputs and answers in their stored form.
    public ActionInput tidied(ActionGuide declared, BundleGuide guide) {
        return new ActionInput(
                action,
                statement,
                ground,
                outcome,
                verdicts,
                details.tidied(guide),
                TidyAnswers.of(declared.inputs(), inputs));
    }

    /// The one period that is to be extended; empty for every one that the rule extends.
    public Optional<LimitBasis> extendsOnly() {
        return inputs.text(KnownInputs.EXTENDS).flatMap(name -> WireNamed.find(LimitBasis.class, name));
    }

    /// Whether an officer marked a place on some file.
    public boolean marksFiles() {
        return judged().anyMatch(each -> each.verdict().marked().isPresent());
    }

    /// A place is marked on a file that was handed in for the material that the verdict is about.
    ///
    /// @param handedIn every file of the bundle
    public List<Fault> faultsOfMarks(List<Material> handedIn) {
        return judged().filter(each -> each.verdict().marked().stream()
                        .anyMatch(place -> handedIn.stream()
                                .noneMatch(file -> file.id().equals(place.material())
                                        && file.meets().contains(each.verdict().requirement()))))
                .map(each -> new Fault(each.path() + "/marked/material", "not-offered", "只能在为这项材料提交的文件上标出位置"))
                .toList();
    }

    private Stream<Judged> judged() {
        return Stream.concat(
                Judged.all("/verdicts/", verdicts),
                details.notice().stream().flatMap(notice -> Judged.all("/notice/materials/", notice.materials())));
    }

    /// A verdict and where it stands in the request.
    private record Judged(String path, Verdict verdict) {

        static Stream<Judged> all(String at, List<Verdict> verdicts) {
            return IntStream.range(0, verdicts.size()).mapToObj(i -> new Judged(at + i, verdicts.get(i)));
        }
    }

    /// The parts that are present.
    public Set<ActionPart> given() {
        var given = EnumSet.noneOf(ActionPart.class);
        for (var part : ActionPart.values()) {
            if (isGiven(part)) {
                given.add(part);
            }
        }
        return given;
    }

    private boolean isGiven(ActionPart part) {
        return switch (part) {
            case STATEMENT -> !statement.isBlank();
            case GROUND -> ground.isPresent();
            case OUTCOME -> outcome.isPresent();
            case NOTICE -> details.notice().isPresent();
            case SUPPLEMENT_GIVEN -> details.supplement().isPresent();
            case EXAM -> details.exam().isPresent();
            case RECEIVED -> details.received().isPresent();
            case EXTENSION -> details.extension().isPresent();
        };
    }

    /// What only some kinds of actions take.
    ///
    /// @param notice     the supplement notice, when a supplement is requested: everything at once
    /// @param supplement the applicant's supplement
    /// @param exam       the time and place of an exam
    /// @param received   the day on which the applicant received the decision
    /// @param extension  the length of an extension, in the clock's unit and as its rule counts (added or
    ///   in all); empty for the longest that the rule allows
    public record Details(
            Optional<SupplementNotice> notice,
            Optional<Supplement> supplement,
            Optional<Exam> exam,
            Optional<LocalDate> received,
            Optional<Integer> extension) {

        public static final Details NONE =
                new Details(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

        /// The details of a notice.
        public static Details of(SupplementNotice notice) {
            return new Details(
                    Optional.of(notice), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }

        /// The details of a supplement.
        public static Details of(Supplement supplement) {
            return new Details(
                    Optional.empty(), Optional.of(supplement), Optional.empty(), Optional.empty(), Optional.empty());
        }

        private Details tidied(BundleGuide guide) {
            return new Details(notice, supplement.map(given -> given.tidied(guide)), exam, received, extension);
        }
    }
}
