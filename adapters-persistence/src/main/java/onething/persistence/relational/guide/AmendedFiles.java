package onething.persistence.relational.guide;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import onething.domain.amendment.AmendableValue;
import onething.domain.amendment.AmendableValue.Kind;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.ValueEdit;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.refusal.Refusal.ValueUnknown;
import onething.domain.source.Source;
import onething.domain.text.Text;
import onething.persistence.guides.GuideReader;
import onething.persistence.guides.ReadGuide;
import onething.persistence.guides.yaml.Amendable;
import onething.persistence.guides.yaml.Span;

/// Writes an amendment into the texts of a guide. Everything else in them stays as it is, comments too.
final class AmendedFiles {

    private static final String BUNDLE = "bundle.yaml";

    /// For the check of an amendment that has no first day yet.
    private static final LocalDate SOME_DAY = LocalDate.of(9999, 12, 31);

    private final ReadGuide base;
    private final Map<String, List<Change>> changes = new HashMap<>();

    private AmendedFiles(ReadGuide base) {
        this.base = base;
    }

    /// Fails with a `Refused` for `ValueUnknown` where the base has no such value.
    static Map<String, String> of(ReadGuide base, Amendment amendment) {
        var files = new AmendedFiles(listed(base, amendment));
        amendment.edits().stream().filter(edit -> !isOfEntries(edit)).forEach(files::edit);
        files.head(amendment);
        return files.written();
    }

    /// What can be changed in the base once its lists have the entries of the amendment. A list itself is shown as
    /// the base has it.
    static List<AmendableValue> values(ReadGuide base, Amendment amendment) {
        var before = amendment.edits().stream()
                .filter(AmendedFiles::isOfEntries)
                .collect(Collectors.toMap(ValueEdit::path, ValueEdit::before));
        return listed(base, amendment).amendables().stream()
                .map(Amendable::value)
                .map(value -> value.with(before.getOrDefault(value.path(), value.value())))
                .toList();
    }

    /// An outer list comes before the lists in its entries: these may be in a new entry.
    private static ReadGuide listed(ReadGuide base, Amendment amendment) {
        var lists = amendment.edits().stream()
                .filter(AmendedFiles::isOfEntries)
                .sorted(Comparator.comparingInt((ValueEdit edit) -> edit.path().length()))
                .toList();
        var read = base;
        for (var list : lists) {
            var files = new AmendedFiles(read);
            files.edit(list);
            read = GuideReader.unchecked(files.written());
        }
        return read;
    }

    private static boolean isOfEntries(ValueEdit edit) {
        return edit.kind() == Kind.ENTRIES;
    }

    private void edit(ValueEdit edit) {
        var value = base.amendables().stream()
                .filter(each -> each.value().path().equals(edit.path()))
                .findFirst()
                .orElseThrow(() -> new ValueUnknown(edit.path()).refused());
        change(value.file(), value.span(), text(value, edit));
        value.source().ifPresent(span -> source(value, span, edit.source()));
    }

    private String text(Amendable value, ValueEdit edit) {
        return switch (edit.kind()) {
            case WORDS, LIMIT -> framed(value, quoted(edit.after().value()), edit);
            case LINES -> framed(value, lines(edit.after()), edit);
            case ENTRIES -> new AmendedList(requireNonNull(base.files().get(value.file())), value).with(edit);
        };
    }

    private static String framed(Amendable value, String written, ValueEdit edit) {
        return value.frame().formatted(written, written(edit.source()));
    }

    private static String lines(Text after) {
        return after.value()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> quoted(line.strip()))
                .collect(Collectors.joining(", ", "[", "]"));
    }

    /// The source of a period, or of an office's telephone and address. Several edits may have the same one: the
    /// last one counts.
    private void source(Amendable value, Span span, Source source) {
        changes.getOrDefault(value.file(), List.of())
                .removeIf(change -> change.span().equals(span));
        change(value.file(), span, written(source));
    }

    private void head(Amendment amendment) {
        var number = Integer.toString(amendment.version().version());
        var force = amendment.inForce().orElseGet(() -> provisional(amendment));
        keyed("version", base.head().version(), number);
        keyed("in-force", base.head().inForce(), written(force));
    }

    private static InForce provisional(Amendment amendment) {
        return new InForce(
                SOME_DAY,
                AppliesTo.NEW_CASES,
                List.of(),
                amendment.edits().isEmpty()
                        ? InForce.ALWAYS.source()
                        : amendment.edits().getFirst().source());
    }

    private void keyed(String key, Optional<Span> span, String value) {
        span.ifPresentOrElse(
                there -> change(BUNDLE, there, value),
                () -> change(BUNDLE, new Span(base.head().start(), base.head().start(), true), key + ": " + value));
    }

    private void change(String file, Span span, String text) {
        changes.computeIfAbsent(file, _ -> new ArrayList<>())
                .add(new Change(span, span.endsLine() ? text + "\n" : text));
    }

    private Map<String, String> written() {
        var files = new HashMap<>(base.files());
        changes.forEach((file, all) -> files.computeIfPresent(file, (_, text) -> written(text, all)));
        return files;
    }

    /// From the last change to the first, so that those before keep their places.
    private static String written(String text, List<Change> changes) {
        var written = new StringBuilder(text);
        changes.stream()
                .sorted(Comparator.comparing((Change change) -> change.span().start())
                        .reversed())
                .forEach(change -> written.replace(
                        text.offsetByCodePoints(0, change.span().start()),
                        text.offsetByCodePoints(0, change.span().end()),
                        change.text()));
        return written.toString();
    }

    private static String written(InForce force) {
        return "{from: %s, applies-to: %s, source: %s}"
                .formatted(force.from(), force.appliesTo().wireName(), written(force.source()));
    }

    static String written(Source source) {
        return "{%s: %s}".formatted(source.provenance().wireName(), quoted(source.basis()));
    }

    /// A double-quoted scalar (YAML 1.1), which stands wherever a scalar may stand.
    static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private record Change(Span span, String text) {}
}
