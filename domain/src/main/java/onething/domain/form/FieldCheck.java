package onething.domain.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import onething.domain.form.Answers.Answer;
import onething.domain.party.BankAccountNumber;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.MobileNumber;
import onething.domain.party.PersonName;
import onething.domain.party.PhoneNumber;
import onething.domain.refusal.Fault;
import onething.domain.text.Tidy;
import org.jspecify.annotations.Nullable;

/// Checks whether the answer to a field is valid for the kind of the field.
record FieldCheck(Form form, LocalDateTime now, Set<String> districts) {

    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{6}");
    private static final Pattern DOCUMENT = Pattern.compile("(?=.*[0-9])[\\p{L}0-9][\\p{L}0-9()/.-]{3,28}[\\p{L}0-9)]");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    static boolean isAnswered(Optional<Answer> answer) {
        return answer.filter(given -> switch (given) {
                    case Answer.Text(var text) -> !Tidy.isBlank(text);
                    case Answer.Choices(var chosen) -> !chosen.isEmpty();
                    case Answer.Number _, Answer.Flag _ -> true;
                })
                .isPresent();
    }

    /// The first fault of the answer; empty if it is valid.
    Optional<Fault> fault(FormField field) {
        var answer = form.answers().to(field.path()).orElseThrow();
        if (field.isUnknown(answer)) {
            return Optional.empty();
        }
        return StorableCheck.of(field, answer).or(() -> switch (field.kind()) {
            case FieldKind.Text _ -> Optional.empty();
            case FieldKind.PersonName _ -> unless(PersonName.isValid(text(answer)), field, "person-name", "请填写证件上的姓名");
            case FieldKind.Choice choice -> choice(field, choice, answer);
            case FieldKind.YesNo _ -> Optional.empty();
            case FieldKind.Roster roster ->
                RosterCheck.fault(roster, text(answer)).flatMap(detail -> fault(field, "roster", detail));
            case FieldKind.Day day -> day(field, day);
            case FieldKind.Moment(var mayBeFuture) -> moment(field, mayBeFuture, text(answer));
            case FieldKind.WholeNumber(var min, var max) -> wholeNumber(field, min, max, answer);
            case FieldKind.Money(var min, var max) -> money(field, min, max, answer);
            case FieldKind.IdCard _ -> idCard(field, text(answer));
            case FieldKind.IdDocument _ -> unless(matches(DOCUMENT, answer), field, "id-document", "应为证件上的号码，5至30个字");
            case FieldKind.UnifiedCreditCode _ ->
                unless(CreditCode.isValid(text(answer)), field, "credit-code", "应为18位统一社会信用代码，请核对");
            case FieldKind.Mobile _ -> unless(MobileNumber.isValid(text(answer)), field, "mobile", "应为11位手机号码");
            case FieldKind.Phone _ ->
                unless(
                        PhoneNumber.isValid(text(answer)),
                        field,
                        "phone",
                        "应为手机号码、带区号的固定电话（可带分机号，例如0663-1234567-801）、400电话，或者+852、+853、+886开头的号码");
            case FieldKind.PostalCode _ -> unless(matches(POSTAL_CODE, answer), field, "postal-code", "应为6位数字");
            case FieldKind.BankAccount _ ->
                unless(BankAccountNumber.isValid(text(answer)), field, "bank-account", "应为8至30位数字");
            case FieldKind.District _ -> unless(districts.contains(text(answer)), field, "district", "应为本市的县（市、区）");
            case FieldKind.Pledge _ -> unless(answer.equals(new Answer.Flag(true)), field, "pledge", "需要作出承诺才能提交");
        });
    }

    /// A warning about an answer that looks wrong but may be right.
    Optional<Fault> warning(FormField field) {
        var isUnknown = form.answers().to(field.path()).filter(field::isUnknown).isPresent();
        if (isUnknown || !(field.kind() instanceof FieldKind.BankAccount)) {
            return Optional.empty();
        }
        var account = new BankAccountNumber(text(form.answers().to(field.path()).orElseThrow()));
        return unless(account.hasCheckDigit(), field, "bank-account-check", "校验位不符，请核对是否填写正确");
    }

    private static Optional<Fault> choice(FormField field, FieldKind.Choice choice, Form form, Answer answer) {
        var offered = choice.options().stream()
                .filter(option -> form.holds(option.offered()))
                .map(FieldKind.Option::code)
                .toList();
        var chosen = answer.texts().toList();
        boolean fits = offered.containsAll(chosen) && chosen.stream().distinct().count() == chosen.size();
        return fits
                ? Optional.empty()
                : fault(field, "not-an-option", "可选：" + String.join("、", titles(choice, offered)));
    }

    private Optional<Fault> choice(FormField field, FieldKind.Choice choice, Answer answer) {
        return choice(field, choice, form, answer);
    }

    private static List<String> titles(FieldKind.Choice choice, List<String> offered) {
        return choice.options().stream()
                .filter(option -> offered.contains(option.code()))
                .map(FieldKind.Option::title)
                .toList();
    }

    private Optional<Fault> day(FormField field, FieldKind.Day kind) {
        var day = form.answers()
                .day(field.path())
                .filter(_ -> textOf(field).strip().length() == 10);
        if (day.isEmpty() || day.get().isBefore(EARLIEST)) {
            return fault(field, "not-a-day", "应为日期，例如2026-03-01");
        }
        return unless(kind.mayBeFuture() || !day.get().isAfter(now.toLocalDate()), field, "future-day", "不能晚于今天")
                .or(() -> bound(kind.notBefore())
                        .filter(bound -> day.get().isBefore(bound))
                        .flatMap(bound -> fault(field, "too-early", "不能早于" + label(kind.notBefore()) + bound)))
                .or(() -> bound(kind.notAfter())
                        .filter(bound -> day.get().isAfter(bound))
                        .flatMap(bound -> fault(field, "too-late", "不能晚于" + label(kind.notAfter()) + bound)));
    }

    private Optional<LocalDate> bound(@Nullable FieldPath other) {
        return Optional.ofNullable(other).flatMap(form.answers()::day);
    }

    private String label(@Nullable FieldPath other) {
        return form.fields().stream()
                .filter(field -> field.path().equals(other))
                .map(FormField::label)
                .findFirst()
                .orElse("");
    }

    private Optional<Fault> moment(FormField field, boolean mayBeFuture, String text) {
        var moment = parseMoment(text).or(() -> dayAlone(field, text));
        if (moment.isEmpty() || moment.get().toLocalDate().isBefore(EARLIEST)) {
            return fault(field, "not-a-moment", "应为日期和时间，例如2026年3月1日14时30分");
        }
        return unless(mayBeFuture || !moment.get().isAfter(now), field, "future-moment", "不能晚于现在");
    }

    /// The day of a moment whose time of day the applicant does not know.
    private static Optional<LocalDateTime> dayAlone(FormField field, String text) {
        return field.mayBeUnknown() ? parseMoment(text + "T00:00").filter(_ -> text.length() == 10) : Optional.empty();
    }

    private static Optional<LocalDateTime> parseMoment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Fault> wholeNumber(FormField field, int min, int max, Answer answer) {
        var number = ((Answer.Number) answer).value();
        if (number.stripTrailingZeros().scale() > 0) {
            return fault(field, "whole-number", "应为整数");
        }
        return range(field, number, BigDecimal.valueOf(min), BigDecimal.valueOf(max));
    }

    private static Optional<Fault> money(FormField field, BigDecimal min, BigDecimal max, Answer answer) {
        var amount = Amount.of(answer);
        if (amount.isEmpty()) {
            return fault(field, "money", "应为金额（元），最多两位小数");
        }
        return range(field, amount.get(), min, max);
    }

    private static Optional<Fault> range(FormField field, BigDecimal number, BigDecimal min, BigDecimal max) {
        boolean within = number.compareTo(min) >= 0 && number.compareTo(max) <= 0;
        return unless(within, field, "out-of-range", "应在%s至%s之间".formatted(min.toPlainString(), max.toPlainString()));
    }

    private Optional<Fault> idCard(FormField field, String text) {
        boolean fits = IdCardNumber.isValid(text) && new IdCardNumber(text).isBornBy(now.toLocalDate());
        return unless(fits, field, "id-card", "应为18位身份证号码，请核对");
    }

    private static boolean matches(Pattern shape, Answer answer) {
        return matches(shape, text(answer));
    }

    private static boolean matches(Pattern shape, String text) {
        return shape.matcher(text).matches();
    }

    private String textOf(FormField field) {
        return form.answers().to(field.path()).map(FieldCheck::text).orElse("");
    }

    private static String text(Answer answer) {
        return answer.asText().strip();
    }

    private static Optional<Fault> unless(boolean fits, FormField field, String rule, String detail) {
        return fits ? Optional.empty() : fault(field, rule, detail);
    }

    private static Optional<Fault> fault(FormField field, String rule, String detail) {
        return Optional.of(new Fault(field.path().pointer(), rule, field.label() + "：" + detail));
    }
}
