package onething.persistence.relational;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldPath;

/// Answers as they are stored: a JSON object from the path of each field to its answer in JSON.
public final class AnswersDocument {

    /// The paths that were read so far.
    private static final Map<String, FieldPath> PATHS = new ConcurrentHashMap<>();

    private static final int MOST_PATHS = 4_096;

    private AnswersDocument() {}

    public static Map<String, Object> of(Answers answers) {
        var document = new LinkedHashMap<String, Object>();
        answers.values().forEach((field, answer) -> document.put(field.toString(), value(answer)));
        return document;
    }

    public static Answers toAnswers(Map<String, Object> document) {
        var answers = new TreeMap<FieldPath, Answer>();
        document.forEach((path, value) -> answers.put(path(path), answer(value)));
        return new Answers(answers);
    }

    /// A path is checked letter by letter, so the same one is not made for each answer of each row of a list.
    private static FieldPath path(String dotted) {
        if (PATHS.size() < MOST_PATHS) {
            return PATHS.computeIfAbsent(dotted, FieldPath::of);
        }
        var known = PATHS.get(dotted);
        return known == null ? FieldPath.of(dotted) : known;
    }

    private static Object value(Answer answer) {
        return switch (answer) {
            case Answer.Text(var text) -> text;
            case Answer.Number(var number) -> number;
            case Answer.Flag(var flag) -> flag;
            case Answer.Choices(var chosen) -> chosen;
        };
    }

    private static Answer answer(Object value) {
        return switch (value) {
            case String text -> new Answer.Text(text);
            case BigDecimal number -> new Answer.Number(number);
            case BigInteger number -> new Answer.Number(new BigDecimal(number));
            case Boolean flag -> new Answer.Flag(flag);
            case List<?> chosen ->
                new Answer.Choices(chosen.stream().map(String.class::cast).toList());
            default -> throw new IllegalStateException("an answer is never stored as " + value.getClass());
        };
    }
}
