package onething.domain.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import onething.domain.text.Tidy;

/// What has been filled in so far. A field that is not there has not been answered.
///
/// Values are as [TidyAnswers] keeps them; whether they fit is for the guide's form to say. Printing
/// answers shows
/// which fields there are, never what they hold.
public record Answers(Map<FieldPath, Answer> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<Answer> to(FieldPath field) {
        return Optional.ofNullable(values.get(field));
    }

    public Optional<String> text(FieldPath field) {
        return to(field).map(Answer::asText).filter(text -> !Tidy.isBlank(text));
    }

    /// The day that a field of days or moments holds, if it holds one.
    public Optional<LocalDate> day(FieldPath field) {
        return text(field).map(String::strip).flatMap(Answers::parseDay);
    }

    private static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(text.length() > 10 ? LocalDateTime.parse(text).toLocalDate() : LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// These answers with others over them; a field in `cleared` is not answered any more.
    public Answers with(Map<FieldPath, Answer> changed, Iterable<FieldPath> cleared) {
        var merged = new TreeMap<>(values);
        merged.putAll(changed);
        cleared.forEach(merged::remove);
        return new Answers(merged);
    }

    @Override
    public String toString() {
        return "Answers" + values.keySet();
    }

    /// One answer, by what JSON can hold.
    public sealed interface Answer {

        /// The answer as a condition compares it: a flag is `true` or `false`, several choices have no
        /// single text.
        default String asText() {
            return switch (this) {
                case Text(var text) -> text;
                case Number(var number) -> number.toPlainString();
                case Flag(var flag) -> Boolean.toString(flag);
                case Choices _ -> "";
            };
        }

        /// The word for its kind that the hash of a correction is taken over; it never changes.
        default String kind() {
            return switch (this) {
                case Text _ -> "Text";
                case Number _ -> "Number";
                case Flag _ -> "Flag";
                case Choices _ -> "Choices";
            };
        }

        default Stream<String> texts() {
            return switch (this) {
                case Choices(var chosen) -> chosen.stream();
                case Text _, Number _, Flag _ -> Stream.of(asText());
            };
        }

        record Text(String value) implements Answer {}

        record Number(BigDecimal value) implements Answer {}

        record Flag(boolean value) implements Answer {}

        record Choices(List<String> chosen) implements Answer {

            public Choices {
                chosen = List.copyOf(chosen);
            }
        }
    }
}
