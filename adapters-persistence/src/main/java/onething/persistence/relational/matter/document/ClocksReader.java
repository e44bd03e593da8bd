package onething.persistence.relational.matter.document;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.domain.code.WireNamed;
import onething.domain.deadline.ClockHistory;
import onething.domain.deadline.Deadline;
import onething.domain.deadline.Extension;
import onething.domain.deadline.LawChange;
import onething.domain.deadline.NotifiedDate;
import onething.domain.deadline.Pause;
import onething.domain.deadline.rule.ClockRule;
import onething.domain.deadline.rule.LimitBasis;
import onething.persistence.relational.Json;
import onething.persistence.relational.matter.document.ClockDocument.ExtensionDocument;
import onething.persistence.relational.matter.document.ClockDocument.LawChangeDocument;
import onething.persistence.relational.matter.document.ClockDocument.PauseDocument;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.type.TypeReference;

/// Reads the clocks of very many matters, without a [ClockDocument] for each. Most of a clock's text is
/// its rule, and a guide has few rules. So each rule is read once and then found by its text.
public final class ClocksReader {

    private static final TypeReference<ClockRuleDocument> RULE = new TypeReference<>() {};
    private static final TypeReference<List<Instant>> INSTANTS = new TypeReference<>() {};
    private static final TypeReference<List<PauseDocument>> PAUSES = new TypeReference<>() {};
    private static final TypeReference<List<ExtensionDocument>> EXTENSIONS = new TypeReference<>() {};
    private static final TypeReference<List<LawChangeDocument>> LAW_CHANGES = new TypeReference<>() {};

    /// More rules than any guide has; the reader keeps no more.
    private static final int MAX_RULES = 10_000;

    private final Map<String, ClockRule> rules = new ConcurrentHashMap<>();

    /// @param text an array of clocks
    public List<Deadline> read(String text) {
        try (var parser = Json.parser(text)) {
            parser.nextToken();
            var clocks = new ArrayList<Deadline>(4);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                clocks.add(clock(parser, text));
            }
            return clocks;
        }
    }

    private Deadline clock(JsonParser parser, String text) {
        @Nullable ClockRule rule = null;
        @Nullable Instant anchor = null;
        @Nullable Instant stoppedAt = null;
        List<Instant> restarts = List.of();
        List<Pause> pauses = List.of();
        List<Extension> extensions = List.of();
        List<NotifiedDate> notified = List.of();
        List<LawChange> lawChanges = List.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "rule" -> rule = rule(raw(parser, text));
                case "anchor" -> anchor = Instant.parse(parser.getString());
                case "stoppedAt" -> stoppedAt = Instant.parse(parser.getString());
                case "restarts" -> restarts = list(raw(parser, text), INSTANTS);
                case "pauses" ->
                    pauses = list(raw(parser, text), PAUSES).stream()
                            .map(PauseDocument::toPause)
                            .toList();
                case "extensions" ->
                    extensions = list(raw(parser, text), EXTENSIONS).stream()
                            .map(ExtensionDocument::toExtension)
                            .toList();
                case "lawChanges" ->
                    lawChanges = parser.currentToken() == JsonToken.VALUE_NULL
                            ? List.of()
                            : list(raw(parser, text), LAW_CHANGES).stream()
                                    .map(LawChangeDocument::toLawChange)
                                    .toList();
                case "told" -> notified = notifiedDates(parser);
                default -> parser.skipChildren();
            }
        }
        return new Deadline(
                requireNonNull(rule),
                new ClockHistory(requireNonNull(anchor), restarts, pauses, extensions, notified, stoppedAt),
                lawChanges);
    }

    private ClockRule rule(String text) {
        var known = rules.get(text);
        if (known != null) {
            return known;
        }
        if (rules.size() >= MAX_RULES) {
            rules.clear();
        }
        var rule = Json.read(text, RULE).toRule();
        rules.put(text, rule);
        return rule;
    }

    private static List<NotifiedDate> notifiedDates(JsonParser parser) {
        var notified = new ArrayList<NotifiedDate>(2);
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            @Nullable LimitBasis limitBasis = null;
            @Nullable LocalDate day = null;
            @Nullable Instant at = null;
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "side" -> limitBasis = WireNamed.stored(LimitBasis.class, parser.getString());
                    case "day" -> day = LocalDate.parse(parser.getString());
                    case "at" -> at = Instant.parse(parser.getString());
                    default -> parser.skipChildren();
                }
            }
            notified.add(new NotifiedDate(requireNonNull(limitBasis), requireNonNull(day), requireNonNull(at)));
        }
        return notified;
    }

    /// Reads lists that few clocks have, in the ordinary way.
    private static <T> List<T> list(String text, TypeReference<List<T>> type) {
        return text.equals("[]") ? List.of() : Json.read(text, type);
    }

    /// The text of the object or array at the parser's position. The parser is at its end afterwards.
    private static String raw(JsonParser parser, String text) {
        int first = (int) parser.currentTokenLocation().getCharOffset();
        parser.skipChildren();
        return text.substring(first, (int) parser.currentTokenLocation().getCharOffset() + 1);
    }
}
