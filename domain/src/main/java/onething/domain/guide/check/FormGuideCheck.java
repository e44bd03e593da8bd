package onething.domain.guide.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.form.Condition;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.FormField;
import onething.domain.form.FormRule;
import onething.domain.form.FormSection;
import onething.domain.guide.ApplicantRules;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.Selection;
import onething.domain.guide.check.GuideCheck.Faults;
import org.jspecify.annotations.Nullable;

/// Checks the form of a guide: its sections, fields and rules.
final class FormGuideCheck {

    private final BundleGuide guide;
    private final Faults faults;
    private final ConditionCheck conditions;

    FormGuideCheck(BundleGuide guide, Faults faults) {
        this.guide = guide;
        this.faults = faults;
        this.conditions = new ConditionCheck(guide, faults);
    }

    void check() {
        for (int i = 0; i < guide.form().common().size(); i++) {
            requireSection(guide.form().common().get(i), "/common-form/" + i);
        }
        var earlier = new HashSet<FieldPath>();
        for (var section : guide.form().sections()) {
            var path = "/sections/" + section.code();
            reach(section, path);
            faults.unique(
                    path + "/fields/",
                    section.fields().stream().map(field -> field.path().name()).toList());
            for (var field : section.fields()) {
                field(field, path + "/fields/" + field.path().name(), earlier);
                earlier.add(field.path());
            }
        }
        guide.people().applicant().ifPresent(this::applicant);
        for (int i = 0; i < guide.rules().size(); i++) {
            rule(guide.rules().get(i), "/rules/" + i);
        }
    }

    private void applicant(ApplicantRules rules) {
        var path = "/applicant";
        requireKind(rules.capacity(), path + "/capacity", "选择题", FieldKind.Choice.class);
        for (var capacities : List.of(rules.persons(), rules.organisations())) {
            conditions.check(new Condition.Answered(rules.capacity(), capacities), path, _ -> true);
        }
        for (var kind : rules.registered()) {
            conditions.check(
                    new Condition.Answered(rules.capacity(), Set.of(kind.capacity())),
                    path + "/registered/" + kind.capacity(),
                    _ -> true);
        }
        if (!rules.byAgent().equals(Condition.NEVER)) {
            conditions.check(rules.byAgent(), path + "/by-agent", _ -> true);
        }
        for (var answer : rules.account()) {
            var at = path + "/account/" + answer.field();
            conditions.check(answer.when(), at, _ -> true);
            switch (answer.part()) {
                case PERSON_NAME -> requireKind(answer.field(), at, "姓名", FieldKind.PersonName.class);
                case ID_CARD -> requireKind(answer.field(), at, "身份证号码", FieldKind.IdCard.class);
                case ORGANISATION_NAME -> requireKind(answer.field(), at, "文字", FieldKind.Text.class);
                case CREDIT_CODE -> requireKind(answer.field(), at, "统一社会信用代码", FieldKind.UnifiedCreditCode.class);
            }
        }
        rules.names().forEach(name -> requireKind(name, path + "/names/" + name, "姓名", FieldKind.PersonName.class));
        rules.employer().ifPresent(name -> requireKind(name, path + "/employer", "文字", FieldKind.Text.class));
    }

    private void requireSection(SectionCode code, String path) {
        if (guide.section(code).isEmpty()) {
            faults.add(path, "unknown-section", "没有这一部分：" + code);
        }
    }

    private void reach(FormSection section, String path) {
        if (section.fields().isEmpty()) {
            faults.add(path, "required", "这一部分没有填写项");
        }
        if (selections(section.code()).isEmpty()) {
            faults.add(path, "never-asked", "没有事项用到这一部分");
        }
    }

    private void field(FormField field, String path, Set<FieldPath> earlier) {
        conditions.check(field.asked(), path + "/asked", earlier::contains);
        var selections = selections(field.path().section());
        if (!selections.isEmpty()
                && selections.stream().noneMatch(chosen -> ConditionCheck.isPossible(field.asked(), chosen))) {
            faults.add(path + "/asked", "never-asked", "无论选择哪些事项，都不会问到这一项");
        }
        if (field.correctedAlone() && !isReachedBy(field.kind())) {
            faults.add(path + "/corrected-alone", "wrong-kind", "只有联系方式可以由申请人自行更正");
        }
        switch (field.kind()) {
            case FieldKind.Choice(var options, var _) -> options(options, field, path, earlier);
            case FieldKind.Day(var _, var notBefore, var notAfter) -> {
                bound(notBefore, path + "/not-before");
                bound(notAfter, path + "/not-after");
            }
            case FieldKind.WholeNumber(var min, var max) -> {
                if (min > max) {
                    faults.add(path, "wrong-value", "从" + min + "到" + max + "没有可填的数");
                }
            }
            case FieldKind.Money(var min, var max) -> {
                if (min.compareTo(max) > 0 || min.signum() < 0) {
                    faults.add(path, "wrong-value", "从" + min + "到" + max + "没有可填的金额");
                }
            }
            default -> {}
        }
    }

    /// Whether the field can be corrected without a decision: only the kinds for contact details. No
    /// condition refers to such a field, so a correction changes nothing else.
    private static boolean isReachedBy(FieldKind kind) {
        return kind instanceof FieldKind.Mobile
                || kind instanceof FieldKind.Phone
                || kind instanceof FieldKind.PostalCode
                || kind instanceof FieldKind.Text;
    }

    private void options(List<FieldKind.Option> options, FormField field, String path, Set<FieldPath> earlier) {
        if (options.isEmpty()) {
            faults.add(path + "/options", "required", "选择题没有选项");
        }
        faults.unique(
                path + "/options/", options.stream().map(FieldKind.Option::code).toList());
        for (var option : options) {
            var at = path + "/options/" + option.code();
            conditions.check(option.offered(), at, earlier::contains);
            if (selections(field.path().section()).stream()
                    .noneMatch(chosen -> ConditionCheck.isPossible(option.offered(), chosen))) {
                faults.add(at, "never-asked", "无论选择哪些事项，都不会提供这个选项");
            }
        }
    }

    private void bound(@Nullable FieldPath other, String path) {
        if (other != null) {
            requireKind(other, path, "日期", FieldKind.Day.class, FieldKind.Moment.class);
        }
    }

    private void rule(FormRule rule, String path) {
        switch (rule) {
            case FormRule.BirthDateOf(var idCard, var birthDate, var _) -> {
                requireKind(idCard, path, "身份证号码", FieldKind.IdCard.class);
                requireKind(birthDate, path, "日期", FieldKind.Day.class);
            }
            case FormRule.SexOf(var idCard, var sex, var male, var female, var _) -> {
                requireKind(idCard, path, "身份证号码", FieldKind.IdCard.class);
                var condition = new Condition.Answered(sex, Set.of(male, female));
                conditions.check(condition, path, _ -> true);
            }
            case FormRule.SumAtMost(var fields, var _, var _, var _, var _) ->
                fields.forEach(
                        field -> requireKind(field, path, "数字", FieldKind.WholeNumber.class, FieldKind.Money.class));
        }
    }

    @SafeVarargs
    private void requireKind(FieldPath field, String path, String expected, Class<? extends FieldKind>... kinds) {
        var found = guide.field(field);
        if (found.isEmpty()) {
            faults.add(path, "unknown-field", "没有这一项：" + field);
        } else if (List.of(kinds).stream()
                .noneMatch(kind -> kind.isInstance(found.get().kind()))) {
            faults.add(path, "wrong-kind", field + "应为" + expected);
        }
    }

    /// Enough selections to decide whether a field of the section is ever asked: every pair of matters.
    private List<Set<MatterCode>> selections(SectionCode section) {
        var selections = new ArrayList<Set<MatterCode>>();
        for (var one : guide.matters()) {
            for (var other : guide.matters()) {
                Set<MatterCode> chosen = new HashSet<>(List.of(one.code(), other.code()));
                boolean hasIt = guide.form().common().contains(section)
                        || one.filing().form().contains(section)
                        || other.filing().form().contains(section);
                if (hasIt && Selection.exclusions(guide, chosen).isEmpty()) {
                    selections.add(chosen);
                }
            }
        }
        return selections;
    }
}
