package onething.domain.guide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormField;
import onething.domain.form.FormRule;
import onething.domain.form.FormSection;
import onething.domain.guide.office.Places;
import onething.domain.guide.paper.PaperGuide;
import onething.domain.guide.paper.PaperTemplates;
import onething.domain.guide.version.InForce;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.source.Provenance;
import onething.domain.source.Source;

/// Small forms, and complete answers to the form of any guide.
public final class FormFixtures {

    public static final Source SOURCE = new Source(Provenance.LOCAL, "为说明而设");

    /// A woman born on 1949-12-31 and a man born on 1990-03-07. The numbers are invented, with valid check
    /// characters.
    public static final IdCardNumber OF_A_WOMAN = new IdCardNumber("11010519491231002X");

    public static final IdCardNumber OF_A_MAN = new IdCardNumber("440524199003070014");

    private FormFixtures() {}

    public static FormField field(String path, FieldKind kind) {
        return new FormField(FieldPath.of(path), path, kind, true, Condition.ALWAYS, "", SOURCE);
    }

    public static FormField optional(FormField field) {
        return new FormField(field.path(), field.label(), field.kind(), false, field.asked(), "", SOURCE);
    }

    public static FormField asked(Condition condition, FormField field) {
        return new FormField(field.path(), field.label(), field.kind(), field.required(), condition, "", SOURCE);
    }

    public static FieldKind.Choice choice(String... options) {
        return new FieldKind.Choice(
                Arrays.stream(options)
                        .map(option -> new FieldKind.Option(option, option))
                        .toList(),
                false);
    }

    public static Condition answered(String field, String... oneOf) {
        return new Condition.Answered(FieldPath.of(field), Set.of(oneOf));
    }

    /// A guide of one matter with a form of these fields, in sections by their paths.
    public static BundleGuide formOf(FormField... fields) {
        return formOf(List.of(), fields);
    }

    public static BundleGuide formOf(List<FormRule> rules, FormField... fields) {
        var sections = new LinkedHashMap<SectionCode, List<FormField>>();
        for (var field : fields) {
            sections.merge(field.path().section(), List.of(field), (some, more) -> {
                var all = new ArrayList<>(some);
                all.addAll(more);
                return all;
            });
        }
        return new BundleGuide(
                new BundleGuide.About(new GuideId(new GuideCode("form"), 1), InForce.ALWAYS, "一件事", "", "JY", SOURCE),
                new Places(
                        new DistrictCode("445200"),
                        Map.of(new DistrictCode("445200"), "揭阳市", new DistrictCode("445202"), "榕城区"),
                        List.of()),
                new BundleGuide.Form(
                        sections.entrySet().stream()
                                .map(section -> new FormSection(section.getKey(), "", section.getValue()))
                                .toList(),
                        List.copyOf(sections.keySet()),
                        rules),
                new BundleGuide.Materials(
                        List.of(), List.of(), List.of(new VerdictReason("illegible", "看不清", "请重新提交清晰的", SOURCE))),
                List.of(),
                List.of(),
                BundleGuide.People.ANYONE,
                new PaperGuide(Map.of(), PaperTemplates.NONE),
                BundleGuide.Services.NONE);
    }

    /// Answers from `field, value, field, value …`: texts, numbers, flags and lists, as in JSON.
    public static Answers answers(Object... fieldsAndValues) {
        var values = new TreeMap<FieldPath, Answer>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            values.put(FieldPath.of((String) fieldsAndValues[i]), answer(fieldsAndValues[i + 1]));
        }
        return new Answers(values);
    }

    private static Answer answer(Object value) {
        return switch (value) {
            case String text -> new Answer.Text(text);
            case Integer number -> new Answer.Number(BigDecimal.valueOf(number));
            case BigDecimal number -> new Answer.Number(number);
            case Boolean flag -> new Answer.Flag(flag);
            case List<?> chosen ->
                new Answer.Choices(chosen.stream().map(String.class::cast).toList());
            default -> throw new IllegalArgumentException("not a value of an answer: " + value);
        };
    }

    /// Complete answers for a selection, ready for submission: every field that is asked, including
    /// optional ones. Given answers are kept. Of each choice, the first offered option is taken.
    public static Answers filledIn(BundleGuide guide, Set<MatterCode> chosen, Answers given, LocalDate day) {
        var answers = Answers.NONE;
        for (var section : guide.form(chosen)) {
            for (var field : section.fields()) {
                var earlier = new Form(chosen, List.of(), answers);
                if (earlier.holds(field.asked())) {
                    var answer = given.to(field.path()).orElseGet(() -> fitting(field, earlier, guide, day));
                    answers = answers.with(Map.of(field.path(), answer), List.of());
                }
            }
        }
        return answers;
    }

    private static Answer fitting(FormField field, Form form, BundleGuide guide, LocalDate day) {
        var ruled = guide.rules().stream()
                .flatMap(rule -> byRule(rule, field.path()).stream())
                .findFirst();
        return ruled.orElseGet(() -> switch (field.kind()) {
            case FieldKind.Text(var maxLength, var _) ->
                new Answer.Text("填写".repeat(25).substring(0, Math.min(maxLength, 50)));
            case FieldKind.PersonName _ -> new Answer.Text("阿依古丽·买买提");
            case FieldKind.Choice(var options, var many) -> {
                var first = options.stream()
                        .filter(option -> form.holds(option.offered()))
                        .findFirst()
                        .orElseThrow()
                        .code();
                yield many ? new Answer.Choices(List.of(first)) : new Answer.Text(first);
            }
            case FieldKind.YesNo _ -> new Answer.Flag(false);
            case FieldKind.Roster roster -> roster(roster);
            case FieldKind.Day _ -> new Answer.Text(day.toString());
            case FieldKind.Moment _ -> new Answer.Text(day + "T08:30");
            case FieldKind.WholeNumber(var min, var _) -> new Answer.Number(BigDecimal.valueOf(min));
            case FieldKind.Money(var min, var max) ->
                new Answer.Number(min.max(BigDecimal.TEN).min(max));
            case FieldKind.IdCard _ -> new Answer.Text(OF_A_MAN.value());
            case FieldKind.IdDocument _ -> new Answer.Text("E12345678");
            case FieldKind.UnifiedCreditCode _ -> new Answer.Text("91350100M000100Y43");
            case FieldKind.Mobile _, FieldKind.Phone _ -> new Answer.Text("13800138000");
            case FieldKind.PostalCode _ -> new Answer.Text("522000");
            case FieldKind.BankAccount _ -> new Answer.Text("6222021234567890128");
            case FieldKind.District _ ->
                new Answer.Text(guide.districts().keySet().stream()
                        .map(DistrictCode::value)
                        .filter(code -> !code.equals(guide.city().value()))
                        .min(String::compareTo)
                        .orElse(guide.city().value()));
            case FieldKind.Pledge _ -> new Answer.Flag(true);
        });
    }

    /// As many lines as the roster must have.
    public static Answer roster(FieldKind.Roster roster) {
        var line = roster.columns().stream()
                .map(column -> switch (column) {
                    case NAME -> "李娜";
                    case PHONE -> "13800138000";
                    case AMOUNT -> "12000";
                    case ORGANISATION -> "示例建设有限公司";
                    case PART -> "总承包单位";
                })
                .collect(Collectors.joining("，"));
        return new Answer.Text((line + "\n").repeat(roster.min()).strip());
    }

    private static Optional<Answer> byRule(FormRule rule, FieldPath field) {
        return switch (rule) {
            case FormRule.BirthDateOf(var _, var birthDate, var _)
            when birthDate.equals(field) ->
                Optional.of(new Answer.Text(OF_A_MAN.birthDate().toString()));
            case FormRule.SexOf(var _, var sex, var male, var _, var _)
            when sex.equals(field) -> Optional.of(new Answer.Text(male));
            case FormRule.BirthDateOf _, FormRule.SexOf _, FormRule.SumAtMost _ -> Optional.empty();
        };
    }
}
