package onething.domain.form;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import onething.domain.form.Answers.Answer;
import onething.domain.party.BankAccountNumber;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.MobileNumber;
import onething.domain.party.PersonName;
import onething.domain.party.PhoneNumber;
import onething.domain.text.Tidy;

/// Normalises answers: each field kind has one form in which its values are stored. Answers are checked
/// after this, so a blank or a full-width digit is never a fault.
public final class TidyAnswers {

    private TidyAnswers() {}

    public static Answers of(FormDefinition guide, Answers typed) {
        return new Answers(of(guide, typed.values()));
    }

    /// An answer to an unknown field stays as it is, and is refused later.
    public static Map<FieldPath, Answer> of(FormDefinition guide, Map<FieldPath, Answer> typed) {
        return of(guide::field, typed);
    }

    public static Answers of(Collection<FormField> fields, Answers typed) {
        return new Answers(of(
                path -> fields.stream()
                        .filter(field -> field.path().equals(path))
                        .findFirst(),
                typed.values()));
    }

    public static Answer of(FormField field, Answer typed) {
        return switch (typed) {
            case Answer.Text(var text) -> Tidy.isText(text) ? of(field.kind(), text) : typed;
            case Answer.Number _, Answer.Flag _, Answer.Choices _ -> typed;
        };
    }

    private static Map<FieldPath, Answer> of(
            Function<FieldPath, Optional<FormField>> fields, Map<FieldPath, Answer> typed) {
        var tidied = new TreeMap<>(typed);
        tidied.replaceAll((path, answer) ->
                fields.apply(path).map(field -> of(field, answer)).orElse(answer));
        return tidied;
    }

    private static Answer of(FieldKind kind, String text) {
        return switch (kind) {
            case FieldKind.Text(var _, var manyLines) ->
                new Answer.Text(manyLines ? Tidy.lines(text) : Tidy.line(text));
            case FieldKind.Roster _ -> new Answer.Text(Tidy.lines(text));
            case FieldKind.PersonName _ -> kept(text, PersonName::normal);
            case FieldKind.IdCard _ -> kept(text, IdCardNumber::normal);
            case FieldKind.UnifiedCreditCode _ -> kept(text, CreditCode::normal);
            case FieldKind.Mobile _ -> kept(text, MobileNumber::normal);
            case FieldKind.Phone _ -> kept(text, PhoneNumber::normal);
            case FieldKind.BankAccount _ -> kept(text, BankAccountNumber::normal);
            case FieldKind.PostalCode _ -> kept(text, BankAccountNumber::normal);
            case FieldKind.IdDocument _, FieldKind.Day _, FieldKind.Moment _, FieldKind.District _ ->
                kept(text, Tidy::code);
            case FieldKind.Money _ ->
                Amount.of(text).<Answer>map(Answer.Number::new).orElseGet(() -> kept(text, Tidy::plain));
            case FieldKind.Choice _, FieldKind.YesNo _, FieldKind.WholeNumber _, FieldKind.Pledge _ ->
                kept(text, Tidy::line);
        };
    }

    private static Answer kept(String text, UnaryOperator<String> normal) {
        return new Answer.Text(normal.apply(text));
    }
}
