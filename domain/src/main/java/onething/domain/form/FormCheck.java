package onething.domain.form;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onething.domain.code.MatterCode;
import onething.domain.code.SectionCode;
import onething.domain.refusal.Fault;

/// Checks answers, as [TidyAnswers] keeps them, against the form of a guide. A fault names its field by
/// JSON pointer,
/// and its rule by a stable name.
///
/// | rule                                                               | what is wrong                               |
/// |--------------------------------------------------------------------|---------------------------------------------|
/// | `required`                                                         | asked, and not answered                     |
/// | `unknown-field`                                                    | the guide has no such field                 |
/// | `wrong-type`                                                       | a number where a text belongs, and so on    |
/// | `not-text`, `too-long`                                             | half characters; too long                   |
/// | `not-an-option`                                                    | not one of the choices, or not offered here |
/// | `person-name`, `id-card`, `credit-code`, `mobile`, `phone`         | not one                                     |
/// | `id-document`, `postal-code`, `bank-account`, `district`           | not one                                     |
/// | `not-a-day`, `not-a-moment`                                        | neither a day nor a moment                  |
/// | `future-day`, `future-moment`, `too-early`, `too-late`             | days                                        |
/// | `whole-number`, `money`, `out-of-range`                            | numbers                                     |
/// | `pledge`                                                           | not given                                   |
/// | `birth-date-of-id-card`, `sex-of-id-card`, `sum-at-most`           | fields that do not agree                    |
public final class FormCheck {

    private FormCheck() {}

    /// What not even a draft can hold, whatever matters are chosen: fields that there are not, values
    /// of another type,
    /// texts too long.
    public static List<Fault> storable(FormDefinition guide, Answers answers) {
        var faults = new ArrayList<Fault>();
        answers.values()
                .forEach((path, answer) -> guide.field(path)
                        .ifPresentOrElse(
                                field -> StorableCheck.of(field, answer).ifPresent(faults::add),
                                () -> faults.add(new Fault(path.pointer(), "unknown-field", "办事指南中没有这一项"))));
        return faults;
    }

    /// What is wrong in what has been filled in so far; what is still to come is no fault.
    public static FormReport draft(FormDefinition guide, Set<MatterCode> chosen, Answers answers, LocalDateTime now) {
        return check(guide, chosen, answers, now, false);
    }

    /// What keeps the form from being submitted.
    public static FormReport submission(
            FormDefinition guide, Set<MatterCode> chosen, Answers answers, LocalDateTime now) {
        return check(guide, chosen, answers, now, true);
    }

    /// Checks what belongs to no bundle, such as the inputs of an action: each field, asked by its own
    /// condition.
    public static FormReport fields(List<FormField> fields, Answers answers, LocalDateTime now, Set<String> districts) {
        var faults = new ArrayList<Fault>();
        for (var path : answers.values().keySet()) {
            if (fields.stream().noneMatch(field -> field.path().equals(path))) {
                faults.add(new Fault(path.pointer(), "unknown-field", "没有这一项"));
            }
        }
        var asked = fields.stream()
                .filter(field -> field.asked().holds(Set.of(), answers))
                .toList();
        var section = new FormSection(new SectionCode("input"), "", asked);
        var form = new Form(Set.of(), List.of(section), answers);
        return report(form, faults, new FieldCheck(form, now, districts), true);
    }

    private static FormReport check(
            FormDefinition guide, Set<MatterCode> chosen, Answers answers, LocalDateTime now, boolean complete) {
        var form = Form.of(guide, chosen, answers);
        var faults = new ArrayList<Fault>(storable(guide, answers).stream()
                .filter(fault -> fault.rule().equals("unknown-field"))
                .toList());
        var report = report(form, faults, new FieldCheck(form, now, districtsOf(guide)), complete);
        var all = new ArrayList<>(report.faults());
        for (var rule : guide.rules()) {
            RuleCheck.of(rule, form)
                    .filter(broken ->
                            all.stream().noneMatch(fault -> fault.path().equals(broken.path())))
                    .ifPresent(all::add);
        }
        return new FormReport(all, report.warnings());
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
