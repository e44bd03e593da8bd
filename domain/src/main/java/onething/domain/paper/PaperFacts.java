package onething.domain.paper;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import onething.domain.form.AnswerWords;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.form.Form;
import onething.domain.form.FormDefinition;
import onething.domain.form.FormField;
import onething.domain.guide.paper.PaperFact;
import onething.domain.guide.paper.PaperListing;
import onething.domain.paper.PaperContent.Drawing;

/// The data set of a paper: what its template may name.
///
/// @param days      how days are written
/// @param form      the answers that the recipient may read
/// @param inputs    the fields of the action that issues the paper
/// @param given     their answers
/// @param asked     what the supplement notice asks for
/// @param signature the SHA-256 of the picture of the applicant's signature; blank without one
record PaperFacts(
        FormDefinition guide,
        PaperDays days,
        Map<PaperFact, String> facts,
        Form form,
        List<FormField> inputs,
        Answers given,
        Map<PaperListing, List<String>> lists,
        Asked asked,
        String signature) {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile(DAY + "T\\d{2}:\\d{2}(:\\d{2})?");

    PaperFacts {
        facts = facts.isEmpty() ? Map.of() : new EnumMap<>(facts);
        inputs = List.copyOf(inputs);
        lists = lists.isEmpty() ? Map.of() : new EnumMap<>(lists);
    }

    Optional<String> fact(PaperFact fact) {
        return Optional.ofNullable(facts.get(fact)).filter(text -> !text.isBlank());
    }

    List<String> list(PaperListing listing) {
        return lists.getOrDefault(listing, List.of());
    }

    Optional<String> answer(FormField field, Answers answers) {
        return written(field, answers, answer -> AnswerWords.whole(field, answer, guide));
    }

    /// The answer with its numbers masked.
    Optional<String> masked(FormField field, Answers answers) {
        return written(field, answers, answer -> AnswerWords.forItsOwner(field, answer, guide));
    }

    private Optional<String> written(FormField field, Answers answers, Function<Answer, String> words) {
        return answers.to(field.path())
                .map(words)
                .filter(text -> !text.isBlank())
                .map(text -> written(field.kind(), text));
    }

    /// @param fields   to correct
    /// @param drawings of the materials to hand in again
    record Asked(List<FieldPath> fields, List<Drawing> drawings) {

        static final Asked NOTHING = new Asked(List.of(), List.of());

        Asked {
            fields = List.copyOf(fields);
            drawings = List.copyOf(drawings);
        }
    }

    /// Days and times as people write them; every other answer as it is.
    private String written(FieldKind kind, String text) {
        return switch (kind) {
            case FieldKind.Day _ when DAY.matcher(text).matches() -> days.day(LocalDate.parse(text));
            case FieldKind.Moment _ when DAY.matcher(text).matches() -> days.day(LocalDate.parse(text));
            case FieldKind.Moment _ when MOMENT.matcher(text).matches() -> days.moment(LocalDateTime.parse(text));
            default -> text;
        };
    }
}
