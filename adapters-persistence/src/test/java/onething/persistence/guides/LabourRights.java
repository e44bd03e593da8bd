package onething.persistence.guides;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideId;
import onething.domain.guide.MatterGuide;
import onething.domain.guide.Requirement;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;

/// The published guide, with all its selections and answers.
public final class LabourRights {

    public static final BundleGuide GUIDE = read();

    private LabourRights() {}

    private static BundleGuide read() {
        try {
            return PublishedGuides.read()
                    .get(new GuideId(new GuideCode("labour-rights"), 1))
                    .blockOptional()
                    .orElseThrow();
        } catch (Refused refused) {
            throw new AssertionError(String.join("\n", faults(refused)), refused);
        }
    }

    static List<String> faults(Refused refused) {
        return ((Refusal.GuideBroken) refused.refusal())
                .faults().stream()
                        .map(fault -> fault.path() + " " + fault.rule() + ": " + fault.detail())
                        .toList();
    }

    /// All 127 ways to tick at least one of the seven.
    static List<Set<MatterCode>> selections() {
        var matters = GUIDE.matters();
        return IntStream.range(1, 1 << matters.size())
                .mapToObj(bits -> (Set<MatterCode>) IntStream.range(0, matters.size())
                        .filter(i -> (bits & 1 << i) != 0)
                        .mapToObj(i -> matters.get(i).code())
                        .collect(toCollection(LinkedHashSet::new)))
                .toList();
    }

    /// None, and each answer that the requirements of these matters look at; for the whole guide each
    /// two of them together.
    static List<Answers> answers(Set<MatterCode> chosen) {
        var fields = GUIDE.matters().stream()
                .filter(matter -> chosen.contains(matter.code()))
                .flatMap(matter -> conditions(GUIDE.requirement(matter)))
                .flatMap(LabourRights::fields)
                .distinct()
                .toList();
        var combinations = new ArrayList<>(List.of(Answers.NONE));
        for (var field : fields) {
            var single = options(field).stream()
                    .map(option -> with(Answers.NONE, field, option))
                    .toList();
            combinations.addAll(single);
            if (chosen.size() == GUIDE.matters().size()) {
                fields.stream()
                        .skip(fields.indexOf(field) + 1L)
                        .forEach(other -> single.forEach(
                                one -> options(other).forEach(option -> combinations.add(with(one, other, option)))));
            }
        }
        return combinations;
    }

    private static Answers with(Answers answers, FieldPath field, String option) {
        return answers.with(Map.of(field, new Answer.Text(option)), List.of());
    }

    private static Stream<Condition> conditions(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs _ -> Stream.empty();
            case Requirement.AllOf(var parts) -> parts.stream().flatMap(LabourRights::conditions);
            case Requirement.AnyOf(var parts, var _, var _) -> parts.stream().flatMap(LabourRights::conditions);
            case Requirement.When(var condition, var then, var _) ->
                Stream.concat(Stream.of(condition), conditions(then));
        };
    }

    private static Stream<FieldPath> fields(Condition condition) {
        return switch (condition) {
            case Condition.Chosen _ -> Stream.empty();
            case Condition.Answered(var field, var _) -> Stream.of(field);
            case Condition.ListsAtLeast(var field, var _) -> Stream.of(field);
            case Condition.Not(var inner) -> fields(inner);
            case Condition.AllHold(var parts) -> parts.stream().flatMap(LabourRights::fields);
            case Condition.AnyHolds(var parts) -> parts.stream().flatMap(LabourRights::fields);
        };
    }

    private static List<String> options(FieldPath field) {
        return switch (GUIDE.field(field).orElseThrow().kind()) {
            case FieldKind.Choice(var options, var _) ->
                options.stream().map(FieldKind.Option::code).toList();
            case FieldKind.Roster(var _, var min, var max) -> List.of("李娜\n".repeat(min), "李娜\n".repeat(max));
            default -> List.of("true", "false");
        };
    }

    public static MatterGuide matter(String code) {
        return GUIDE.matter(new MatterCode(code)).orElseThrow();
    }
}
