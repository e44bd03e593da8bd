package onething.persistence.relational.guide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onething.domain.amendment.Amendment;
import onething.domain.amendment.ValueEdit;
import onething.domain.guide.version.AppliesTo;
import onething.domain.guide.version.InForce;
import onething.domain.refusal.Refusal.ValueUnknown;
import onething.domain.source.Source;
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
        var files = new AmendedFiles(base);
        amendment.edits().forEach(files::edit);
        files.head(amendment);
        return files.written();
    }

    private void edit(ValueEdit edit) {
        var value = base.amendables().stream()
                .filter(each -> each.value().path().equals(edit.path()))
                .findFirst()
                .orElseThrow(() -> new ValueUnknown(edit.path()).refused());
        change(value.file(), value.span(), quoted(edit.after().value()));
        value.source().ifPresent(span -> source(value, span, edit.source()));
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

    private static String written(Source source) {
        return "{%s: %s}".formatted(source.provenance().wireName(), quoted(source.basis()));
    }

    /// A double-quoted scalar (YAML 1.1), which stands wherever a scalar may stand.
    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\t", "\\t")
                + '"';
    }

    private record Change(Span span, String text) {}
}
