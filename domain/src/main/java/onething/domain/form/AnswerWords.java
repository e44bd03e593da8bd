package onething.domain.form;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import onething.domain.form.Answers.Answer;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonalDataMask;

/// Answers as text for a page or a document. Numbers that need not be visible in full can be masked.
///
/// | number                                      | visible to its owner              |
/// |---------------------------------------------|-----------------------------------|
/// | identity card                               | the first three and the last four |
/// | passport, 通行证 and other identity documents | the first and the last three      |
/// | telephone                                   | the first three and the last four |
/// | bank account                                | the last four                     |
public final class AnswerWords {

    private AnswerWords() {}

    /// The whole answer, unmasked.
    public static String whole(FormField field, Answer answer, FormDefinition guide) {
        return switch (field.kind()) {
            case FieldKind.Choice(var options, var _) ->
                answer.texts().map(code -> titleOf(code, options)).collect(joining("、"));
            case FieldKind.YesNo _ -> answer.equals(new Answer.Flag(true)) ? "是" : "否";
            case FieldKind.Pledge(var text, var _) -> answer.equals(new Answer.Flag(true)) ? "已承诺：" + text : "未承诺";
            case FieldKind.District _ -> districtOf(answer.asText(), guide);
            case FieldKind.Text _,
                    FieldKind.Roster _,
                    FieldKind.PersonName _,
                    FieldKind.Day _,
                    FieldKind.Moment _,
                    FieldKind.WholeNumber _,
                    FieldKind.Money _,
                    FieldKind.IdCard _,
                    FieldKind.IdDocument _,
                    FieldKind.UnifiedCreditCode _,
                    FieldKind.Mobile _,
                    FieldKind.Phone _,
                    FieldKind.PostalCode _,
                    FieldKind.BankAccount _ -> answer.asText();
        };
    }

    /// The answers with these numbers masked; all other answers are unchanged.
    public static Answers forItsOwner(Answers answers, FormDefinition guide) {
        var masked = new TreeMap<FieldPath, Answer>(answers.values());
        masked.replaceAll((path, answer) -> guide.field(path)
                .filter(field -> isMasked(field.kind()) && !field.isUnknown(answer))
                .<Answer>map(field ->
                        new Answer.Text(masked(field.kind(), answer.asText().strip())))
                .orElse(answer));
        return new Answers(masked);
    }

    /// The fields whose answers are masked for their owner.
    public static Set<FieldPath> masked(Answers answers, FormDefinition guide) {
        return answers.values().entrySet().stream()
                .filter(given -> guide.field(given.getKey())
                        .filter(field -> isMasked(field.kind()) && !field.isUnknown(given.getValue()))
                        .isPresent())
                .map(Map.Entry::getKey)
                .collect(toUnmodifiableSet());
    }

    /// The answer as text. Numbers that identify a person, or reach or pay a person, are masked.
    public static String forItsOwner(FormField field, Answer answer, FormDefinition guide) {
        return isMasked(field.kind()) && !field.isUnknown(answer)
                ? masked(field.kind(), answer.asText().strip())
                : whole(field, answer, guide);
    }

    /// Whether an answer of this kind is masked for its owner.
    public static boolean isMasked(FieldKind kind) {
        return kind instanceof FieldKind.IdCard
                || kind instanceof FieldKind.IdDocument
                || kind instanceof FieldKind.Mobile
                || kind instanceof FieldKind.Phone
                || kind instanceof FieldKind.BankAccount;
    }

    private static String masked(FieldKind kind, String number) {
        if (kind instanceof FieldKind.IdCard && IdCardNumber.isValid(number)) {
            return new IdCardNumber(number).forItsOwner();
        }
        return switch (kind) {
            case FieldKind.BankAccount _ -> PersonalDataMask.ends(number, 0, 4);
            case FieldKind.IdDocument _ -> PersonalDataMask.ends(number, 1, 3);
            default -> PersonalDataMask.ends(number, 3, 4);
        };
    }

    private static String titleOf(String code, List<FieldKind.Option> options) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(FieldKind.Option::title)
                .findFirst()
                .orElse(code);
    }

    private static String districtOf(String code, FormDefinition guide) {
        return guide.districts().entrySet().stream()
                .filter(district -> district.getKey().value().equals(code))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(code);
    }
}
