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
import org.jspecify.annotations.Nullable;

/// The answers so far. A field that is missing here is not answered.
///
/// [TidyAnswers] normalises the values; the form of the guide decides whether they are valid. `toString`
/// shows the names of the fields and never their values.
public record Answers(Map<FieldPath, Answer> values) implements KnownAnswers {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }

    public Optional<Answer> to(FieldPath field) {
        return Optional.ofNullable(known(field));
    }

    @Override
    public @Nullable Answer known(FieldPath field) {
        return values.get(field);
    }

    public Optional<String> text(FieldPath field) {
        return to(field).map(Answer::asText).filter(text -> !Tidy.isBlank(text));
    }

    /// The day of a field that holds a day or a moment; empty if there is none.
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

    /// These answers with others added or replaced. A field in `cleared` is no longer answered.
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

    /// One answer, by the types of JSON.
    public sealed interface Answer {

        /// The answer as text for a condition: `true` or `false` for a flag, empty for several choices.
        default String asText() {
            return switch (this) {
                case Text(var text) -> text;
                case Number(var number) -> number.toPlainString();
                case Flag(var flag) -> Boolean.toString(flag);
                case Choices _ -> "";
            };
        }

        /// The word for the type that goes into the hash of a correction. It never changes.
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
