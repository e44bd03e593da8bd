package onething.web.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import onething.domain.code.WireNamed;
import onething.domain.form.FieldPath;
import onething.domain.refusal.Fault;
import onething.domain.text.Line;
import onething.domain.text.Text;
import onething.domain.text.Tidy;
import onething.web.problem.MalformedRequest;
import org.jspecify.annotations.Nullable;

/// Turns the parts of a request into values of the domain. It collects everything that does not fit, so
/// the response names it all at once.
public final class RequestReader {

    /// For a value that is not one of those that the service knows.
    private static final String CHOOSE = "请从给出的选项中选择";

    private final List<Fault> faults = new ArrayList<>();
    private final List<String> technical = new ArrayList<>();

    /// A value of the domain. An `IllegalArgumentException` of its constructor becomes a fault.
    public <T> Optional<T> value(
            String pointer, @Nullable String sent, Function<String, T> as, String rule, String detail) {
        return value(pointer, sent, as, () -> fault(pointer, rule, detail));
    }

    private static <T> Optional<T> value(
            String pointer, @Nullable String sent, Function<String, T> as, Runnable unlessItFits) {
        if (sent == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(as.apply(sent));
        } catch (IllegalArgumentException e) {
            unlessItFits.run();
            return Optional.empty();
        }
    }

    /// The same for a name or another text with a limit of its own.
    ///
    /// @param most the most characters it may have, as people count them
    public <T> Optional<T> value(
            String pointer, @Nullable String sent, int most, Function<String, T> as, String rule, String detail) {
        if (sent != null && Tidy.isText(sent) && isTooLong(sent, Tidy.plain(sent), most)) {
            tooLong(pointer, Tidy.plain(sent), most);
            return Optional.empty();
        }
        return value(pointer, sent, as, rule, detail);
    }

    /// A value of several parts. An `IllegalArgumentException` of its constructor becomes a fault.
    public <T> Optional<T> made(String pointer, Supplier<T> as, String rule, String detail) {
        return value(pointer, "", _ -> as.get(), rule, detail);
    }

    /// Text of several lines; empty where nothing was sent.
    ///
    /// @param most the most characters it may have, as people count them
    public Text text(String pointer, @Nullable String sent, int most) {
        return read(pointer, sent, most, Text::new, Text.NONE, Text::value);
    }

    /// Text of one line; empty where nothing was sent.
    public Line line(String pointer, @Nullable String sent, int most) {
        return read(pointer, sent, most, Line::new, Line.NONE, Line::value);
    }

    /// Required text of several lines.
    public Text someText(String pointer, @Nullable String sent, int most) {
        var text = text(pointer, sent, most);
        return required(pointer, text, text.isBlank());
    }

    /// Required text of one line.
    public Line someLine(String pointer, @Nullable String sent, int most) {
        var line = line(pointer, sent, most);
        return required(pointer, line, line.isBlank());
    }

    private <T> T read(
            String pointer,
            @Nullable String sent,
            int most,
            Function<String, T> as,
            T none,
            Function<T, String> value) {
        var read = value(pointer, sent, as, "not-text", "含有无法使用的字符").orElse(none);
        if (sent != null && isTooLong(sent, value.apply(read), most)) {
            tooLong(pointer, value.apply(read), most);
        }
        return read;
    }

    /// The contract's `maxLength` is the limit of the text as it was sent, see `x-characters` there.
    private static boolean isTooLong(String sent, String tidied, int most) {
        return !Tidy.mayFit(sent, most) || !Tidy.fits(tidied, most);
    }

    private void tooLong(String pointer, String tidied, int most) {
        int length = Tidy.length(tidied);
        var now = length > most ? "现在有%d个字".formatted(length) : "现在有太多看不见的字符或者叠加的符号";
        fault(pointer, "too-long", "不超过%d个字，%s".formatted(most, now));
    }

    /// A value that is no text has its fault already.
    private <T> T required(String pointer, T read, boolean isBlank) {
        if (isBlank && faults.stream().noneMatch(fault -> fault.path().equals(pointer))) {
            fault(pointer, "required", "必须填写");
        }
        return read;
    }

    /// A code of the guide.
    public <T> Optional<T> code(String pointer, @Nullable String sent, Function<String, T> as) {
        return value(pointer, sent, as, () -> fault(pointer, "code", CHOOSE, "a code of the guide, such as wage-slip"));
    }

    /// A field of the form, by its section and name.
    public Optional<FieldPath> field(String pointer, @Nullable String sent) {
        return value(pointer, sent, FieldPath::of, () -> fault(pointer, "unknown-field", "应为表中的一项", "section.name"));
    }

    /// A constant with a wire name.
    public <E extends Enum<E> & WireNamed> Optional<E> choice(String pointer, @Nullable String sent, Class<E> type) {
        return value(
                pointer, sent, word -> WireNamed.get(type, word), () -> fault(pointer, "choice", CHOOSE, names(type)));
    }

    /// A parameter that names a constant by its wire name; empty where it was not sent.
    public static <E extends Enum<E> & WireNamed> Optional<E> parameter(
            String name, @Nullable String sent, Class<E> type) {
        return Optional.ofNullable(sent)
                .map(word -> WireNamed.find(type, word)
                        .orElseThrow(() -> MalformedRequest.parameter(name, CHOOSE, names(type))));
    }

    private static <E extends Enum<E> & WireNamed> String names(Class<E> type) {
        return WireNamed.words(type).collect(Collectors.joining(", ", "one of ", ""));
    }

    /// @param detail what would be right, in words for people
    public void fault(String pointer, String rule, String detail) {
        faults.add(new Fault(pointer, rule, detail));
    }

    /// @param expected the same for programmers of clients
    public void fault(String pointer, String rule, String detail, String expected) {
        fault(pointer, rule, detail);
        technical.add(pointer + ": " + expected);
    }

    /// Fails with [MalformedRequest] where anything did not fit.
    public void done() {
        if (!faults.isEmpty()) {
            throw MalformedRequest.body(List.copyOf(faults), technical);
        }
    }
}
