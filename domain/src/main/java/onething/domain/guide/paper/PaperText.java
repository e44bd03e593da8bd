package onething.domain.guide.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A text of a template with values in braces, such as `{office}受理了你的申请。`
public record PaperText(List<Piece> pieces) {

    public PaperText {
        pieces = List.copyOf(pieces);
    }

    public sealed interface Piece {}

    public record Words(String words) implements Piece {}

    public record Value(PaperValue value) implements Piece {}

    /// @throws IllegalArgumentException if a brace is open or a name is unknown
    public static PaperText parse(String template) {
        var pieces = new ArrayList<Piece>();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                pieces.add(new Words(template.substring(at)));
                break;
            }
            if (open > at) {
                pieces.add(new Words(template.substring(at, open)));
            }
            int close = template.indexOf('}', open);
            if (close < 0) {
                throw new IllegalArgumentException("花括号没有闭合：" + template);
            }
            pieces.add(new Value(PaperValue.parse(template.substring(open + 1, close))));
            at = close + 1;
        }
        return new PaperText(pieces);
    }

    public Stream<PaperValue> values() {
        return pieces.stream().filter(Value.class::isInstance).map(piece -> ((Value) piece).value());
    }

    /// The text with its values; empty if one of them does not exist. So a template need not ask whether an officer
    /// wrote a reason: the sentence about it is left out without one.
    public Optional<String> filled(Function<PaperValue, Optional<String>> values) {
        var text = new StringBuilder();
        for (var piece : pieces) {
            var part = switch (piece) {
                case Words(var words) -> Optional.of(words);
                case Value(var value) -> values.apply(value);
            };
            if (part.isEmpty()) {
                return Optional.empty();
            }
            text.append(part.get());
        }
        return Optional.of(text.toString());
    }
}
