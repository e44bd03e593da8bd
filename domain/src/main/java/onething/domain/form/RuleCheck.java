package onething.domain.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.form.Answers.Answer;
import onething.domain.party.IdCardNumber;
import onething.domain.refusal.Fault;

/// Checks whether several fields of a form agree. The fault is at the field that depends on the other.
final class RuleCheck {

    private RuleCheck() {}

    static Optional<Fault> of(FormRule rule, Form form) {
        return switch (rule) {
            case FormRule.BirthDateOf(var idCard, var birthDate, var _) -> birthDate(idCard, birthDate, form);
            case FormRule.SexOf(var idCard, var sex, var male, var female, var _) ->
                sex(idCard, sex, male, female, form);
            case FormRule.SumAtMost(var fields, var most, var _, var message, var _) ->
                sum(fields, most, message, form);
        };
    }

    private static Optional<Fault> birthDate(FieldPath idCard, FieldPath birthDate, Form form) {
        return idCard(idCard, form)
                .map(IdCardNumber::birthDate)
                .filter(right -> differs(form.answers().day(birthDate), right))
                .map(_ -> new Fault(birthDate.pointer(), "birth-date-of-id-card", "出生日期与身份证号码不一致"));
    }

    private static boolean differs(Optional<LocalDate> answered, LocalDate right) {
        return answered.filter(day -> !day.equals(right)).isPresent();
    }

    private static Optional<Fault> sex(FieldPath idCard, FieldPath sex, String male, String female, Form form) {
        return idCard(idCard, form)
                .map(number -> number.isMale() ? male : female)
                .filter(right -> form.answers()
                        .text(sex)
                        .filter(given -> !given.equals(right))
                        .isPresent())
                .map(_ -> new Fault(sex.pointer(), "sex-of-id-card", "性别与身份证号码不一致"));
    }

    private static Optional<IdCardNumber> idCard(FieldPath field, Form form) {
        return form.answers().text(field).filter(IdCardNumber::isValid).map(IdCardNumber::new);
    }

    private static Optional<Fault> sum(List<FieldPath> fields, BigDecimal most, String message, Form form) {
        var sum = fields.stream()
                .flatMap(field -> form.answers().to(field).stream())
                .filter(Answer.Number.class::isInstance)
                .map(answer -> ((Answer.Number) answer).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.compareTo(most) > 0
                ? Optional.of(new Fault(fields.getFirst().pointer(), "sum-at-most", message))
                : Optional.empty();
    }
}
