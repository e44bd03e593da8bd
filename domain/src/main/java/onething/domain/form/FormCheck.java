package onething.domain.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.refusal.Fault;

/// Checks answers, as normalised by [TidyAnswers], against the form of a guide. A fault names its field by
/// a JSON pointer and its rule by a stable name.
///
/// | rule | the fault |
/// |------------------------------------------------------------|--------------------------------------------------|
/// | `required` | the field is asked and not answered |
/// | `unknown-field` | the guide has no such field |
/// | `not-asked` | the field is not asked beside these other answers |
/// | `wrong-type` | wrong JSON type, such as a number for a text |
/// | `not-text`, `too-long` | invalid characters; too long |
/// | `not-an-option` | not an option, or not offered here |
/// | `person-name`, `id-card`, `credit-code`, `mobile`, `phone` | not a valid value |
/// | `id-document`, `postal-code`, `bank-account`, `district` | not a valid value |
/// | `not-a-day`, `not-a-moment` | not a day; not a day with a time |
/// | `future-day`, `future-moment`, `too-early`, `too-late` | outside the bounds of the field |
/// | `whole-number`, `money`, `out-of-range` | not a valid number; outside the bounds |
/// | `roster` | a line without its columns, too few lines or too many |
/// | `pledge` | not confirmed |
/// | `not-the-account`, `not-this-account` | another person than the holder of the account |
/// | `birth-date-of-id-card`, `sex-of-id-card`, `sum-at-most` | fields that contradict each other |
public final class FormCheck {

    private FormCheck() {}

    /// The faults that even a draft cannot hold, for all matters: unknown fields, values of a wrong type,
    /// and texts that are too long.
    public static List<Fault> storable(FormDefinition guide, Answers answers) {
        var faults = new ArrayList<Fault>();
        answers.values()
                .forEach((path, answer) -> guide.field(path)
                        .ifPresentOrElse(
                                field -> StorableCheck.of(field, answer).ifPresent(faults::add),
                                () -> faults.add(unknown(path))));
        return faults;
    }

    private static Fault unknown(FieldPath path) {
        return new Fault(path.pointer(), "unknown-field", "办事指南中没有这一项");
    }

    /// The faults in the answers so far. A missing answer is no fault.
    public static FormReport draft(FormDefinition guide, Set<MatterCode> chosen, Answers answers, LocalDateTime now) {
        return check(guide, Form.of(guide, chosen, answers), answers, now, false);
    }

    /// The faults that prevent a submission.
    ///
    /// @param answers all answers, also those that the form does not ask for
    public static FormReport submission(FormDefinition guide, Form form, Answers answers, LocalDateTime now) {
        return check(guide, form, answers, now, true);
    }

    /// Checks fields that belong to no bundle, such as the inputs of an action. Each field is asked by its
    /// own condition.
    public static FormReport fields(List<FormField> fields, Answers answers, LocalDateTime now, Set<String> districts) {
        var faults = new ArrayList<Fault>();
        var asked = fields.stream()
                .filter(field -> field.asked().holds(Set.of(), answers))
                .toList();
        for (var path : answers.values().keySet()) {
            if (!has(fields, path)) {
                faults.add(new Fault(path.pointer(), "unknown-field", "没有这一项"));
            } else if (!has(asked, path)) {
                faults.add(new Fault(path.pointer(), "not-asked", "此处无需填写这一项"));
            }
        }
        var section = new FormSection(new SectionCode("input"), "", asked);
        var form = new Form(Set.of(), List.of(section), answers);
        return report(form, faults, new FieldCheck(form, now, districts), true);
    }

    private static boolean has(List<FormField> fields, FieldPath path) {
        return fields.stream().anyMatch(field -> field.path().equals(path));
    }

    private static FormReport check(
            FormDefinition guide, Form form, Answers answers, LocalDateTime now, boolean complete) {
        var unknown = answers.values().keySet().stream()
                .filter(path -> guide.field(path).isEmpty())
                .map(FormCheck::unknown)
                .toList();
        var report = report(form, unknown, new FieldCheck(form, now, districtsOf(guide)), complete);
        var all = new ArrayList<>(report.faults());
        var warnings = new ArrayList<>(report.warnings());
        for (var rule : guide.rules()) {
            boolean warns = rule instanceof FormRule.SumAtMost sum && sum.warns();
            RuleCheck.of(rule, form)
                    .filter(broken ->
                            all.stream().noneMatch(fault -> fault.path().equals(broken.path())))
                    .ifPresent(warns ? warnings::add : all::add);
        }
        return new FormReport(all, warnings);
    }

    private static FormReport report(Form form, List<Fault> found, FieldCheck check, boolean complete) {
        var faults = new ArrayList<>(found);
        var warnings = new ArrayList<Fault>();
        for (var field : form.fields()) {
            if (FieldCheck.isAnswered(form.answers().to(field.path()))) {
                check.fault(field)
                        .ifPresentOrElse(faults::add, () -> check.warning(field).ifPresent(warnings::add));
            } else if (complete && field.required()) {
                faults.add(new Fault(field.path().pointer(), "required", field.label() + "：必填"));
            }
        }
        return new FormReport(faults, warnings);
    }

    private static Set<String> districtsOf(FormDefinition guide) {
        return guide.districts().keySet().stream()
                .filter(district ->
                        !district.equals(guide.city()) || guide.districts().size() == 1)
                .map(district -> district.value())
                .collect(Collectors.toUnmodifiableSet());
    }
}
