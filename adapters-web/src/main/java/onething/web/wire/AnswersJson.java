package onething.web.wire;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import onething.domain.code.SectionCode;
import onething.domain.form.Answers;
import onething.domain.form.Answers.Answer;
import onething.domain.form.FieldKind;
import onething.domain.form.FieldPath;
import onething.domain.text.Tidy;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Answers as JSON: section, then field.
public final class AnswersJson {

    /// The most digits of a number. A form only holds sums of money and counts; longer numbers would only
    /// cost time.
    private static final int MAX_DIGITS = 18;

    /// The most characters of any answer. The form has a lower limit for most of its fields.
    static final int MAX_CHARACTERS = FieldKind.Roster.LONGEST;

    private AnswersJson() {}

    public static Map<String, Map<String, Object>> of(Answers answers) {
        var json = new LinkedHashMap<String, Map<String, Object>>();
        answers.values()
                .forEach((field, answer) -> json.computeIfAbsent(field.section().value(), _ -> new LinkedHashMap<>())
                        .put(field.name(), plain(answer)));
        return json;
    }

    private static Object plain(Answer answer) {
        return switch (answer) {
            case Answer.Text(var text) -> text;
            case Answer.Number(var number) -> number;
            case Answer.Flag(boolean flag) -> flag;
            case Answer.Choices(var chosen) -> chosen;
        };
    }

    /// Answers as sent. This form cannot clear a field.
    ///
    /// @param pointer the place in the body
    public static Map<FieldPath, Answer> read(@Nullable JsonNode sent, String pointer, RequestReader reader) {
        var patch = patch(sent, pointer, reader);
        patch.clearedSections()
                .forEach(section -> reader.fault(pointer + "/" + section, "type", "内容的结构不正确", "an object"));
        patch.cleared()
                .forEach(field ->
                        reader.fault(pointer + "/" + field.section() + "/" + field.name(), "type", "不能留空", "not null"));
        return patch.changed();
    }

    /// A JSON merge patch (RFC 7396) of answers: `null` clears a field, or a whole section.
    public static Patch patch(@Nullable JsonNode sent, String pointer, RequestReader reader) {
        var patch = new Patch(new HashMap<>(), new HashSet<>(), new HashSet<>());
        if (sent == null || sent.isNull() || sent.isMissingNode()) {
            return patch;
        }
        if (!sent.isObject()) {
            reader.fault(pointer, "type", "内容的结构不正确", "an object");
            return patch;
        }
        sent.properties().forEach(section -> {
            var place = pointer + "/" + escaped(section.getKey());
            reader.value(place, section.getKey(), SectionCode::new, "unknown-section", "办事指南里没有这一部分")
                    .ifPresent(code -> section(code, section.getValue(), place, reader, patch));
        });
        return patch;
    }

    /// Answers without sections, as the inputs of an action.
    public static Map<FieldPath, Answer> fields(
            SectionCode section, @Nullable JsonNode sent, String pointer, RequestReader reader) {
        var patch = new Patch(new HashMap<>(), new HashSet<>(), new HashSet<>());
        if (sent != null && !sent.isNull()) {
            section(section, sent, pointer, reader, patch);
        }
        return patch.changed();
    }

    private static void section(SectionCode section, JsonNode sent, String pointer, RequestReader reader, Patch patch) {
        if (sent.isNull()) {
            patch.clearedSections().add(section);
            return;
        }
        if (!sent.isObject()) {
            reader.fault(pointer, "type", "内容的结构不正确", "an object");
            return;
        }
        sent.properties().forEach(field -> {
            var place = pointer + "/" + escaped(field.getKey());
            var path = reader.value(
                    place, field.getKey(), name -> new FieldPath(section, name), "unknown-field", "办事指南里没有这一项");
            if (path.isEmpty()) {
                return;
            }
            if (field.getValue().isNull()) {
                patch.cleared().add(path.get());
            } else {
                answer(field.getValue(), place, reader)
                        .ifPresent(answer -> patch.changed().put(path.get(), answer));
            }
        });
    }

    /// One answer without its field.
    public static Optional<Answer> answer(JsonNode sent, String pointer, RequestReader reader) {
        if (sent.isString() && !Tidy.mayFit(sent.asString(), MAX_CHARACTERS)) {
            reader.fault(pointer, "too-long", "不超过%d个字".formatted(MAX_CHARACTERS));
            return Optional.empty();
        }
        if (sent.isString()) {
            return Optional.of(new Answer.Text(sent.asString()));
        }
        if (sent.isBoolean()) {
            return Optional.of(new Answer.Flag(sent.asBoolean()));
        }
        if (sent.isNumber()) {
            return number(sent.decimalValue(), pointer, reader);
        }
        if (sent.isArray() && sent.valueStream().allMatch(JsonNode::isString)) {
            return Optional.of(new Answer.Choices(
                    sent.valueStream().map(JsonNode::asString).toList()));
        }
        reader.fault(pointer, "type", "请重新填写或者选择");
        return Optional.empty();
    }

    /// `1e999999999` is short to send and very long to print, so its length is checked before it is
    /// printed.
    private static Optional<Answer> number(BigDecimal number, String pointer, RequestReader reader) {
        long whole = (long) number.precision() - number.scale();
        if (whole > MAX_DIGITS || number.scale() > MAX_DIGITS) {
            reader.fault(pointer, "range", "数字的位数太多");
            return Optional.empty();
        }
        return Optional.of(new Answer.Number(number));
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    /// @param cleared         fields whose answers are removed
    /// @param clearedSections sections whose answers are all removed
    public record Patch(Map<FieldPath, Answer> changed, Set<FieldPath> cleared, Set<SectionCode> clearedSections) {}
}
