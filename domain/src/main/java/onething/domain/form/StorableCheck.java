package onething.domain.form;

import java.util.List;
import java.util.Optional;
import onething.domain.form.Answers.Answer;
import onething.domain.party.PersonName;
import onething.domain.refusal.Fault;
import onething.domain.text.Tidy;

/// Checks whether an answer has the type of its field and is not too long. [TidyAnswers] normalises the
/// answer before.
final class StorableCheck {

    /// No valid number, date or code is longer.
    private static final int MAX_CODE_LENGTH = 64;

    private StorableCheck() {}

    static Optional<Fault> of(FormField field, Answer answer) {
        if (field.isUnknown(answer)) {
            return Optional.empty();
        }
        return switch (answer) {
            case Answer.Text(var text) -> ofText(field, text);
            case Answer.Number(var number) ->
                takesNumber(field.kind())
                                && number.precision() <= MAX_CODE_LENGTH
                                && Math.abs(number.scale()) <= MAX_CODE_LENGTH
                        ? Optional.empty()
                        : wrongType(field);
            case Answer.Flag _ -> takesFlag(field.kind()) ? Optional.empty() : wrongType(field);
            case Answer.Choices(var chosen) -> ofChoices(field, chosen);
        };
    }

    private static Optional<Fault> ofText(FormField field, String text) {
        if (takesFlag(field.kind()) || field.kind() instanceof FieldKind.WholeNumber || isMany(field.kind())) {
            return wrongType(field);
        }
        if (!Tidy.isText(text)) {
            return fault(field, "not-text", "含有无法使用的字符");
        }
        int maxLength = switch (field.kind()) {
            case FieldKind.Text(var max, var _) -> max;
            case FieldKind.PersonName _ -> PersonName.LONGEST;
            case FieldKind.Roster _ -> FieldKind.Roster.LONGEST;
            default -> MAX_CODE_LENGTH;
        };
        return Tidy.fits(text, maxLength)
                ? Optional.empty()
                : fault(field, "too-long", "不超过%d个字，现在有%d个字".formatted(maxLength, Tidy.length(text)));
    }

    private static Optional<Fault> ofChoices(FormField field, List<String> chosen) {
        if (!(field.kind() instanceof FieldKind.Choice(var options, var many)) || !many) {
            return wrongType(field);
        }
        return chosen.size() > options.size() || chosen.stream().anyMatch(code -> code.length() > MAX_CODE_LENGTH)
                ? fault(field, "not-an-option", "不在可选项中")
                : Optional.empty();
    }

    private static boolean takesNumber(FieldKind kind) {
        return kind instanceof FieldKind.WholeNumber || kind instanceof FieldKind.Money;
    }

    private static boolean takesFlag(FieldKind kind) {
        return kind instanceof FieldKind.YesNo || kind instanceof FieldKind.Pledge;
    }

    private static boolean isMany(FieldKind kind) {
        return kind instanceof FieldKind.Choice(var _, var many) && many;
    }

    private static Optional<Fault> wrongType(FormField field) {
        var expected = switch (field.kind()) {
            case FieldKind.YesNo _, FieldKind.Pledge _, FieldKind.Choice _ -> "请重新选择";
            case FieldKind.WholeNumber _, FieldKind.Money _ -> "应为数字";
            default -> "应为文字";
        };
        return fault(field, "wrong-type", expected);
    }

    private static Optional<Fault> fault(FormField field, String rule, String detail) {
        return Optional.of(new Fault(field.path().pointer(), rule, field.label() + "：" + detail));
    }
}
