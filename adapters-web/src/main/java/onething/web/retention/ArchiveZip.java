package onething.web.retention;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onething.domain.text.Sha256;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// A ZIP that is written while it is read, one buffer at a time, for one reader. What is known of the files only
/// when they have passed, their hashes and sizes, can be in the last files.
final class ArchiveZip {

    /// The earliest that a ZIP can name.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(pending, UTF_8);
    private final List<Written> written = new ArrayList<>();

    /// @param sha256 what the content must have, where it is known
    record Entry(String path, Optional<String> sha256, Flux<ByteBuffer> content) {

        static Entry of(String path, byte[] content) {
            return new Entry(path, Optional.empty(), Flux.just(ByteBuffer.wrap(content)));
        }
    }

    /// A file in the ZIP.
    record Written(String path, long size, String sha256) {}

    /// The files, then those that follow from what was written, then a list of all sums as `sha256sum -c` reads it.
    static Flux<ByteBuffer> of(List<Entry> entries, Function<List<Written>, List<Entry>> after) {
        return Flux.defer(() -> {
            var archive = new ArchiveZip();
            return Flux.concat(
                    Flux.fromIterable(entries).concatMap(archive::bytes, 1),
                    Flux.defer(() -> Flux.fromIterable(after.apply(List.copyOf(archive.written))))
                            .concatMap(archive::bytes, 1),
                    Flux.defer(() -> archive.bytes(Entry.of("manifest-sha256.txt", archive.sums()))),
                    Mono.fromCallable(archive::end));
        });
    }

    private Flux<ByteBuffer> bytes(Entry entry) {
        return Flux.defer(() -> {
                    var digest = Sha256.begun();
                    var size = new long[1];
                    begin(entry.path());
                    return entry.content()
                            .map(buffer -> {
                                size[0] += buffer.remaining();
                                digest.update(buffer.duplicate());
                                return write(buffer.duplicate());
                            })
                            .concatWith(Mono.fromCallable(() -> close(entry, size[0], digest)));
                })
                .filter(ByteBuffer::hasRemaining);
    }

    private void begin(String path) {
        try {
            var entry = new ZipEntry(path);
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ByteBuffer write(ByteBuffer buffer) {
        try {
            var bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            zip.write(bytes);
            return taken();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A content that differs from its sum breaks the download off: a ZIP without its end cannot be opened.
    private ByteBuffer close(Entry entry, long size, MessageDigest digest) throws IOException {
        zip.closeEntry();
        var sum = HexFormat.of().formatHex(digest.digest());
        if (entry.sha256().filter(known -> !known.equals(sum)).isPresent()) {
            throw new IOException("the content of " + entry.path() + " has another hash than it should");
        }
        written.add(new Written(entry.path(), size, sum));
        return taken();
    }

    private ByteBuffer end() throws IOException {
        zip.close();
        return taken();
    }

    private byte[] sums() {
        return written.stream()
                .map(file -> file.sha256() + "  " + file.path() + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8);
    }

    private ByteBuffer taken() {
        var bytes = pending.toByteArray();
        pending.reset();
        return ByteBuffer.wrap(bytes);
    }
}
