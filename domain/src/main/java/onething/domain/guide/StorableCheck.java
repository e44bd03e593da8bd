package onething.domain.guide;

import java.util.List;
import java.util.Optional;
import onething.domain.guide.Answers.Answer;
import onething.domain.refusal.Fault;

/// Whether an answer is of the type that its field takes, and no longer than it may be.
final class StorableCheck {

    /// Longer than any number, date or code is.
    private static final int MOST_OF_A_WORD = 64;

    private StorableCheck() {}

    static Optional<Fault> of(FormField field, Answer answer) {
        return switch (answer) {
            case Answer.Text(var text) -> ofText(field, text);
            case Answer.Number(var number) ->
                takesNumber(field.kind())
                                && number.precision() <= MOST_OF_A_WORD
                                && Math.abs(number.scale()) <= MOST_OF_A_WORD
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
        int most = switch (field.kind()) {
            case FieldKind.Text(var maxLength, var _) -> maxLength;
            case FieldKind.PersonName _ -> 50;
            default -> MOST_OF_A_WORD;
        };
        boolean manyLines = field.kind() instanceof FieldKind.Text(var _, var many) && many;
        if (text.codePoints().anyMatch(each -> isNoText(each) && !(manyLines && isLineBreak(each)))) {
            return text.codePoints().anyMatch(each -> isNoText(each) && !isLineBreak(each))
                    ? fault(field, "not-text", "含有无法使用的字符")
                    : fault(field, "single-line", "不能换行");
        }
        return text.codePointCount(0, text.length()) > most
                ? fault(field, "too-long", "不超过%d个字".formatted(most))
                : Optional.empty();
    }

    private static Optional<Fault> ofChoices(FormField field, List<String> chosen) {
        if (!(field.kind() instanceof FieldKind.Choice(var options, var many)) || !many) {
            return wrongType(field);
        }
        return chosen.size() > options.size() || chosen.stream().anyMatch(code -> code.length() > MOST_OF_A_WORD)
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

    private static boolean isLineBreak(int character) {
        return character == '\n' || character == '\r' || character == '\t';
    }

    /// Control characters and halves of characters, which neither paper nor a database can hold.
    private static boolean isNoText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            default -> character == 0x2028 || character == 0x2029;
        };
    }

    private static Optional<Fault> wrongType(FormField field) {
        var expected = switch (field.kind()) {
            case FieldKind.YesNo _, FieldKind.Pledge _ -> "true 或 false";
            case FieldKind.WholeNumber _, FieldKind.Money _ -> "数字";
            case FieldKind.Choice(var _, var many) -> many ? "选项代码的数组" : "选项代码";
            default -> "文字";
        };
        return fault(field, "wrong-type", "应为" + expected);
    }

    private static Optional<Fault> fault(FormField field, String rule, String detail) {
        return Optional.of(new Fault(field.path().pointer(), rule, field.label() + "：" + detail));
    }
}
