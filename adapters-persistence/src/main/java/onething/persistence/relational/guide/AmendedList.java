package onething.persistence.relational.guide;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.Map;
import onething.domain.amendment.EntryList;
import onething.domain.amendment.ValueEdit;
import onething.persistence.guides.yaml.Amendable;
import onething.persistence.guides.yaml.Span;

/// Writes a list of parts of a guide with other entries. What is in an entry stays as it was written, with the
/// comments before it.
final class AmendedList {

    private final String file;
    private final Amendable list;
    private final Map<String, Amendable.Entry> entries = new LinkedHashMap<>();
    private final Map<String, String> comments = new LinkedHashMap<>();

    /// @param file the text of the file that has the list
    AmendedList(String file, Amendable list) {
        this.file = file;
        this.list = list;
        int end = list.span().start();
        for (var entry : list.entries()) {
            entries.put(entry.name(), entry);
            comments.put(entry.name(), comments(end, entry.span().start()));
            end = entry.span().end();
        }
    }

    String with(ValueEdit edit) {
        var written = EntryList.of(edit).entries();
        if (written.isEmpty() || text(list.span()).startsWith("[")) {
            return written.stream().map(entry -> body(entry, edit)).collect(joining(", ", "[", "]"));
        }
        return written.stream()
                .map(entry -> comments.getOrDefault(entry.name(), "") + "- " + body(entry, edit))
                .collect(joining("\n" + list.frame()));
    }

    private String body(EntryList.Entry entry, ValueEdit edit) {
        return entry.copyOf()
                .map(original -> copy(present(original), entry.name(), edit))
                .orElseGet(() -> text(present(entry.name()).span()));
    }

    /// The list was read with the entries that the edit names.
    private Amendable.Entry present(String name) {
        return requireNonNull(entries.get(name));
    }

    /// A new entry has a name of its own, and comes from where the edit does.
    private String copy(Amendable.Entry original, String name, ValueEdit edit) {
        var copied = new StringBuilder(text(original.span()));
        var code = new Change(original.code(), AmendedFiles.quoted(name));
        var source = original.source().map(span -> new Change(span, AmendedFiles.written(edit.source())));
        // The later one first, so that the earlier one keeps its place.
        if (source.filter(each -> each.span().start() > original.code().start()).isPresent()) {
            write(source.get(), original, copied);
            write(code, original, copied);
        } else {
            write(code, original, copied);
            source.ifPresent(each -> write(each, original, copied));
        }
        return copied.toString();
    }

    private void write(Change change, Amendable.Entry original, StringBuilder copied) {
        int from = at(change.span().start()) - at(original.span().start());
        int to = at(change.span().end()) - at(original.span().start());
        copied.replace(from, to, change.text());
    }

    /// The comments between two entries.
    private String comments(int from, int to) {
        return file.substring(at(from), at(to))
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("#"))
                .map(line -> line + "\n" + list.frame())
                .collect(joining());
    }

    private String text(Span span) {
        return file.substring(at(span.start()), at(span.end())).stripTrailing();
    }

    /// Places in a file are counted in code points.
    private int at(int codePoints) {
        return file.offsetByCodePoints(0, codePoints);
    }

    private record Change(Span span, String text) {}
}
