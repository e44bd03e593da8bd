package onething.web.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import onething.application.port.in.retention.ReadArchive.Archive;
import onething.application.port.in.retention.ReadArchive.Document;
import onething.domain.trail.Event;
import onething.domain.trail.EventLine;
import onething.web.json.ApiJson;
import onething.web.retention.ArchiveZip.Entry;
import onething.web.wire.AnswersJson;
import reactor.core.publisher.Flux;

/// 归档信息包: the files of an archive in one ZIP.
///
/// | file | what it is |
/// |-----------------------|-------------------------------------------------------------------------------------------|
/// | `documents/001.pdf` … | the files that were handed in and the papers that were issued |
/// | `answers.json` | the answers of the form, by section and field |
/// | `trail.txt` | the events, one a line, as [EventLine] writes them: anyone can make the hashes again |
/// | `notes.json` | the words of the events with their salts, which make the commitments in the trail |
/// | `metadata.xml` | what the package is about, and each document with its original name, size and hash |
/// | `manifest-sha256.txt` | the hash of each file above |
final class ArchivePackage {

    private static final Map<String, String> EXTENSIONS = Map.of(
            "application/pdf", "pdf",
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/heic", "heic");

    private ArchivePackage() {}

    static Flux<ByteBuffer> bytes(Archive archive) {
        var documents = archive.documents();
        var entries = new ArrayList<Entry>();
        IntStream.range(0, documents.size())
                .mapToObj(i -> new Entry(
                        path(i, documents.get(i)),
                        documents.get(i).sha256(),
                        documents.get(i).bytes()))
                .forEach(entries::add);
        entries.add(Entry.of("answers.json", ApiJson.mapper().writeValueAsBytes(AnswersJson.of(archive.answers()))));
        entries.add(Entry.of("trail.txt", trail(archive.trail())));
        entries.add(Entry.of("notes.json", ApiJson.mapper().writeValueAsBytes(notes(archive.trail()))));
        return ArchiveZip.of(entries, written -> List.of(Entry.of("metadata.xml", ArchiveXml.of(archive, written))));
    }

    static String path(int place, Document document) {
        return "documents/%03d.%s".formatted(place + 1, EXTENSIONS.getOrDefault(document.mediaType(), "bin"));
    }

    private static byte[] trail(List<Event> events) {
        return events.stream()
                .map(event -> EventLine.of(event) + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    /// Words that were erased have no salt any more.
    private static List<Map<String, Object>> notes(List<Event> events) {
        return events.stream()
                .flatMap(event -> event.seal().salt().map(salt -> note(event, salt)).stream())
                .toList();
    }

    private static Map<String, Object> note(Event event, String salt) {
        var note = new LinkedHashMap<String, Object>();
        note.put("sequence", event.sequence());
        note.put("note", event.note());
        note.put("salt", salt);
        return note;
    }

    static Optional<String> keep(Archive archive) {
        return archive.retention().map(item -> item.keep().text());
    }
}
