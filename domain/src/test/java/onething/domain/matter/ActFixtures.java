package onething.domain.matter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import onething.domain.calendar.WorkingCalendar;
import onething.domain.code.ActionCode;
import onething.domain.code.MaterialCode;
import onething.domain.code.OutcomeCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.InputRule;
import onething.domain.guide.FormFixtures;
import onething.domain.guide.Requirement;
import onething.domain.material.Material;
import onething.domain.material.MaterialId;
import onething.domain.material.Verdict;
import onething.domain.material.Verdict.Finding;
import onething.domain.matter.action.ActingParty;
import onething.domain.matter.action.ActionInput;
import onething.domain.matter.action.Exam;
import onething.domain.matter.action.Supplement;
import onething.domain.matter.action.SupplementNotice;
import onething.domain.matter.action.SupplementNotice.FieldToCorrect;
import onething.domain.party.PersonId;
import onething.domain.party.Role;
import onething.domain.procedure.ActionGuide;
import onething.domain.procedure.KnownInputs;
import onething.domain.text.FileName;
import onething.domain.text.Line;
import onething.domain.text.Text;

/// Builds actions with complete input, for any guide.
public final class ActFixtures {

    public static final PersonId LI_NA = new PersonId(UUID.fromString("01938e00-0000-7000-8000-000000000001"));
    public static final PersonId OFFICER_CHEN = new PersonId(UUID.fromString("01938e00-0000-7000-8000-000000000002"));
    public static final PersonId APPROVER_ZHENG = new PersonId(UUID.fromString("01938e00-0000-7000-8000-000000000004"));
    public static final PersonId APPROVER_LIN = new PersonId(UUID.fromString("01938e00-0000-7000-8000-000000000003"));

    private ActFixtures() {}

    /// The action with complete input, by a person who may take it: the first ground, the first outcome,
    /// and inputs that fit.
    public static SampleAction complete(ActionGuide action, Matter matter, ActionContext context) {
        var act = by(apart(action, matter), bare(action)).withStatement("依据查明的事实和规定办理");
        if (!action.grounds().isEmpty()) {
            act = act.withGround(action.grounds().getFirst().code());
        }
        if (!action.outcomes().isEmpty()) {
            var open = matter.state(context).outcomes(action);
            act = act.withOutcome(
                    (open.isEmpty() ? action.outcomes() : open).getFirst().code());
        }
        act = act.withInputs(inputs(action, act.input().outcome(), context).with(elsewhere(action, matter), List.of()));
        for (var part : action.needs()) {
            act = switch (part) {
                case NOTICE ->
                    act.withNotice(
                            switch (action.kind()) {
                                case ACCEPT_INCOMPLETE -> whatMayFollow(context);
                                case PAYMENT_REFUSED -> anotherAccount(context);
                                default -> aNotice(matter, context);
                            });
                case SUPPLEMENT_GIVEN -> act.withSupplement(aSupplement(matter, context));
                case EXAM -> act.withExam(anExam(examDay(matter, context)));
                case RECEIVED -> act.withReceived(context.today());
                case GROUND, OUTCOME, STATEMENT, EXTENSION -> act;
            };
        }
        return act;
    }

    /// A matter is transferred to another office than its own.
    private static Map<FieldPath, Answer> elsewhere(ActionGuide action, Matter matter) {
        var own = matter.file().district().value();
        return action.kind()
                .receivingDistrict()
                .map(field ->
                        Map.<FieldPath, Answer>of(field, new Answer.Text(own.equals("445202") ? "445281" : "445202")))
                .orElse(Map.of());
    }

    /// The same with another outcome than the first, and the inputs that it asks for.
    public static SampleAction complete(ActionGuide action, Matter matter, ActionContext context, String outcome) {
        var chosen = new OutcomeCode(outcome);
        return complete(action, matter, context)
                .withOutcome(chosen)
                .withInputs(inputs(action, Optional.of(chosen), context));
    }

    /// The action without input.
    public static SampleAction bare(ActionGuide action) {
        return bare(action.code(), action.by());
    }

    public static SampleAction bare(ActionCode action, Set<Role> roles) {
        Optional<PersonId> by = roles.contains(Role.SYSTEM) ? Optional.empty() : Optional.of(whoActsAs(roles));
        return new SampleAction(ActionInput.of(action, Text.NONE), new ActingParty(roles, by));
    }

    /// Another approver, where the one who reviewed may not approve.
    private static Optional<PersonId> apart(ActionGuide action, Matter matter) {
        return matter.milestones().stream()
                .filter(left -> action.milestones().apartFrom().contains(left.code()))
                .filter(left -> left.by().filter(APPROVER_LIN::equals).isPresent())
                .findFirst()
                .map(_ -> APPROVER_ZHENG);
    }

    private static SampleAction by(Optional<PersonId> another, SampleAction act) {
        return another.map(person ->
                        new SampleAction(act.input(), new ActingParty(act.who().roles(), Optional.of(person))))
                .orElse(act);
    }

    private static PersonId whoActsAs(Set<Role> roles) {
        if (roles.contains(Role.APPLICANT)) {
            return LI_NA;
        }
        return roles.contains(Role.OFFICER) ? OFFICER_CHEN : APPROVER_LIN;
    }

    public static Exam anExam(LocalDate day) {
        return new Exam(day.atTime(LocalTime.of(9, 30)), new Line("揭阳市人民医院"), false);
    }

    /// After the day that was set before, if there was one.
    private static LocalDate examDay(Matter matter, ActionContext context) {
        return matter.standing() instanceof Standing.UnderWay(var _, var exam, var _) && exam.isPresent()
                ? latest(exam.get().at().toLocalDate(), context.today()).plusDays(3)
                : context.today().plusDays(7);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /// One material that the guide allows to follow after the acceptance.
    private static SupplementNotice whatMayFollow(ActionContext context) {
        return materials(context.bundle().requirement(context.guide()))
                .filter(code -> context.bundle()
                        .materials()
                        .type(code)
                        .orElseThrow()
                        .mayFollow()
                        .isPresent())
                .limit(1)
                .map(code -> asking(code, Finding.TO_FOLLOW))
                .findFirst()
                .orElseThrow();
    }

    /// The answers that the bank's refusal asks for again.
    private static SupplementNotice anotherAccount(ActionContext context) {
        return new SupplementNotice(
                List.of(),
                context.procedure().payeeFields().stream()
                        .map(field -> new FieldToCorrect(field, new Text("请重新提供收款账户")))
                        .toList());
    }

    /// Lists every requested material that is not accepted yet, and one field of the form.
    public static SupplementNotice aNotice(Matter matter, ActionContext context) {
        var accepted = matter.verdicts().stream()
                .filter(verdict -> verdict.finding() == Verdict.Finding.ACCEPTED)
                .map(Verdict::requirement)
                .toList();
        var materials = materials(context.bundle().requirement(context.guide()))
                .distinct()
                .filter(code -> !accepted.contains(code))
                .map(code -> new Verdict(code, Verdict.Finding.REPLACE, "illegible", new Text("请重新提交清晰的复印件")))
                .toList();
        var fields = context.bundle().form(Set.of(context.guide().code())).stream()
                .flatMap(section -> section.fields().stream())
                .filter(field -> field.kind() instanceof FieldKind.Phone)
                .limit(1)
                .map(field -> new FieldToCorrect(field.path(), new Text("请填写能够接通的号码")))
                .toList();
        return new SupplementNotice(materials, fields);
    }

    /// A supplement with everything that the notice requests.
    public static Supplement aSupplement(Matter matter, ActionContext context) {
        if (matter.outstanding().isEmpty()) {
            return new Supplement(List.of(), Answers.NONE, Map.of());
        }
        var notice = matter.outstanding().get();
        var materials = notice.materials().stream()
                .map(verdict -> aMaterial(verdict.requirement(), context))
                .toList();
        var answers = new TreeMap<FieldPath, Answer>();
        notice.fields()
                .forEach(listed -> context.bundle()
                        .field(listed.field())
                        .ifPresent(field -> answers.put(field.path(), value(field, context))));
        return new Supplement(materials, new Answers(answers), Map.of());
    }

    public static Material aMaterial(MaterialCode meets, ActionContext context) {
        var content = UUID.nameUUIDFromBytes(meets.value().getBytes(StandardCharsets.UTF_8));
        return new Material(
                new MaterialId(content),
                new FileName(meets + ".pdf"),
                "application/pdf",
                2048,
                content.toString().replace("-", "").repeat(2),
                content.toString().replace("-", "").repeat(2),
                Set.of(meets),
                context.now());
    }

    // Inputs.

    private static Answers inputs(ActionGuide action, Optional<OutcomeCode> outcome, ActionContext context) {
        var wanted = new HashMap<FieldPath, Answer>();
        action.rules().forEach(rule -> wanted.putAll(satisfying(rule, context)));
        var answers = new TreeMap<FieldPath, Answer>();
        outcome.ifPresent(chosen -> answers.put(KnownInputs.OUTCOME, new Answer.Text(chosen.value())));
        for (var field : action.inputs()) {
            var sofar = new Answers(answers);
            if (field.asked().holds(Set.of(), sofar)) {
                answers.put(field.path(), wanted.getOrDefault(field.path(), value(offered(field, sofar), context)));
            }
        }
        answers.remove(KnownInputs.OUTCOME);
        return new Answers(answers);
    }

    /// The field with the options that are offered beside these answers.
    private static FormField offered(FormField field, Answers answers) {
        return field.kind() instanceof FieldKind.Choice(var options, var many)
                ? field.of(new FieldKind.Choice(
                        options.stream()
                                .filter(option -> option.offered().holds(Set.of(), answers))
                                .toList(),
                        many))
                : field;
    }

    private static Map<FieldPath, Answer> satisfying(InputRule rule, ActionContext context) {
        return switch (rule) {
            case InputRule.SpanAtMost span -> {
                var answers = new HashMap<FieldPath, Answer>();
                answers.put(span.from(), text(context.today()));
                answers.put(span.to(), text(context.today().plusMonths(3)));
                yield answers;
            }
            case InputRule.ReachesOneOf(var minima, var _, var _) -> {
                var answers = new HashMap<FieldPath, Answer>();
                minima.getFirst().forEach((path, least) -> answers.put(path, new Answer.Number(least)));
                yield answers;
            }
            case InputRule.Distinct(var fields, var _, var _) ->
                Map.of(fields.getFirst(), new Answer.Text("王强"), fields.getLast(), new Answer.Text("陈静"));
            case InputRule.AddsUp(var parts, var total, var _, var _) -> {
                var answers = new HashMap<FieldPath, Answer>();
                parts.forEach(part -> answers.put(part, new Answer.Number(BigDecimal.TEN)));
                answers.put(total, new Answer.Number(BigDecimal.valueOf(10L * parts.size())));
                yield answers;
            }
            case InputRule.Must(var condition, var _, var _) -> satisfying(condition);
        };
    }

    private static Map<FieldPath, Answer> satisfying(Condition condition) {
        return switch (condition) {
            case Condition.Answered(var field, var oneOf) ->
                Map.of(field, answer(oneOf.stream().sorted().findFirst().orElseThrow()));
            case Condition.AllHold(var all) ->
                all.stream().map(ActFixtures::satisfying).reduce(new HashMap<>(), ActFixtures::merged);
            case Condition.AnyHolds(var any) -> satisfying(any.getFirst());
            case Condition.Chosen _, Condition.Not _, Condition.ListsAtLeast _ -> Map.of();
        };
    }

    /// All options of a field with several choices are chosen.
    private static Map<FieldPath, Answer> merged(Map<FieldPath, Answer> some, Map<FieldPath, Answer> more) {
        var merged = new HashMap<>(some);
        more.forEach((field, answer) -> merged.merge(
                field,
                answer,
                (one, other) -> new Answer.Choices(
                        Stream.concat(one.texts(), other.texts()).distinct().toList())));
        return merged;
    }

    private static Answer answer(String value) {
        return value.equals("true") || value.equals("false")
                ? new Answer.Flag(Boolean.parseBoolean(value))
                : new Answer.Text(value);
    }

    /// A valid answer for the kind of the field.
    public static Answer value(FormField field, ActionContext context) {
        return switch (field.kind()) {
            case FieldKind.Text text -> new Answer.Text("如实填写".substring(0, Math.min(4, text.maxLength())));
            case FieldKind.PersonName _ -> new Answer.Text("李娜");
            case FieldKind.Choice(var options, var many) ->
                many
                        ? new Answer.Choices(List.of(options.getFirst().code()))
                        : new Answer.Text(options.getFirst().code());
            case FieldKind.Roster roster -> FormFixtures.roster(roster);
            case FieldKind.YesNo _ -> new Answer.Flag(true);
            case FieldKind.Day _ -> text(context.today());
            case FieldKind.Moment _ ->
                new Answer.Text(LocalDateTime.ofInstant(context.now(), WorkingCalendar.ZONE)
                        .minusHours(1)
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString());
            case FieldKind.WholeNumber whole -> new Answer.Number(BigDecimal.valueOf(whole.min()));
            case FieldKind.Money money -> new Answer.Number(money.min().max(new BigDecimal("1000")));
            case FieldKind.IdCard _ -> new Answer.Text("11010519491231002X");
            case FieldKind.IdDocument _ -> new Answer.Text("E12345678");
            case FieldKind.UnifiedCreditCode _ -> new Answer.Text("91350100M000100Y43");
            case FieldKind.Mobile _, FieldKind.Phone _ -> new Answer.Text("13800138000");
            case FieldKind.PostalCode _ -> new Answer.Text("522000");
            case FieldKind.BankAccount _ -> new Answer.Text("6222021234567890128");
            case FieldKind.District _ -> new Answer.Text("445202");
            case FieldKind.Pledge _ -> new Answer.Flag(true);
        };
    }

    private static Answer text(LocalDate day) {
        return new Answer.Text(day.toString());
    }

    private static Stream<MaterialCode> materials(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Needs needs -> Stream.of(needs.material());
            case Requirement.AllOf all -> all.parts().stream().flatMap(ActFixtures::materials);
            case Requirement.AnyOf any -> any.parts().stream().flatMap(ActFixtures::materials);
            case Requirement.When when -> materials(when.then());
        };
    }

    /// A verdict that requests another file for one material.
    static SupplementNotice asking(MaterialCode code, Finding finding) {
        return new SupplementNotice(List.of(new Verdict(code, finding, "illegible", new Text("请重新提交"))), List.of());
    }
}
