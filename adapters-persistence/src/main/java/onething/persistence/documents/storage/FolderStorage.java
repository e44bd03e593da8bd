package onething.persistence.documents.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import onething.application.port.out.bundle.MaterialStore.State;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/// A folder that all nodes share. The staging folder is in it, so a file moves to its place by its name alone.
public final class FolderStorage implements Storage {

    private static final Pattern SHELF = Pattern.compile("[0-9a-f]{2}");

    private final Path root;
    private final Staging staging;
    private final Scheduler scheduler;

    /// Shelves that are on the disk, as far as this node has made sure.
    private final Set<Path> lasting = ConcurrentHashMap.newKeySet();

    /// Creates the folder where it is missing.
    ///
    /// @param scheduler may wait for the disk
    public FolderStorage(Path root, Scheduler scheduler) {
        this.root = root.toAbsolutePath().normalize();
        this.staging = new Staging(root);
        this.scheduler = scheduler;
    }

    @Override
    public Staging staging() {
        return staging;
    }

    @Override
    public Mono<Void> put(Path staged, Place place) {
        return Mono.<Void>fromCallable(() -> {
                    move(staged, file(place));
                    return null;
                })
                .subscribeOn(scheduler);
    }

    @Override
    public Flux<ByteBuffer> content(Place place, ColumnCipher cipher) {
        return Pieces.of(file(place), cipher).subscribeOn(scheduler);
    }

    @Override
    public Mono<ByteBuffer> beginning(Place place, int length) {
        return Mono.fromCallable(() -> {
                    try (var channel = FileChannel.open(file(place), StandardOpenOption.READ)) {
                        var bytes = ByteBuffer.allocate(length);
                        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                            // until the buffer is full or the file ends
                        }
                        return bytes.flip();
                    }
                })
                .subscribeOn(scheduler);
    }

    @Override
    public <T> Mono<T> local(Place place, Function<Path, Mono<T>> reading) {
        return reading.apply(file(place));
    }

    @Override
    public Mono<Boolean> has(Place place) {
        return Mono.fromCallable(() -> Files.exists(file(place))).subscribeOn(scheduler);
    }

    @Override
    public Mono<Void> remove(Place place) {
        return Mono.fromCallable(() -> Files.deleteIfExists(file(place)))
                .subscribeOn(scheduler)
                .then();
    }

    /// Only names are read, so a file that another node removes meanwhile does not matter.
    @Override
    public Flux<String> contents() {
        return Flux.fromStream(this::hashes).subscribeOn(scheduler);
    }

    @Override
    public Mono<Long> removeAbandoned(Instant before) {
        return Mono.fromCallable(() -> staging.removeAbandoned(before)).subscribeOn(scheduler);
    }

    @Override
    public Mono<State> state(long room) {
        return Mono.fromCallable(() -> stateOf(root, room)).subscribeOn(scheduler);
    }

    static State stateOf(Path folder, long room) throws IOException {
        if (!Files.isWritable(folder)) {
            return State.NOT_WRITABLE;
        }
        return Files.getFileStore(folder).getUsableSpace() < room ? State.FULL : State.READY;
    }

    /// Returns when the file is on the disk at its place.
    private void move(Path staged, Path to) throws IOException {
        Staging.flush(staged);
        if (staged.equals(to)) {
            return;
        }
        var shelf = to.resolveSibling(".").normalize();
        Files.createDirectories(shelf);
        Files.move(staged, to, StandardCopyOption.ATOMIC_MOVE);
        Staging.flush(shelf);
        if (!lasting.contains(shelf)) {
            Staging.flush(root);
            lasting.add(shelf);
        }
    }

    private Path file(Place place) {
        return root.resolve(place.path());
    }

    private Stream<String> hashes() {
        return filesIn(root)
                .filter(folder -> SHELF.matcher(folder.getFileName().toString()).matches())
                .flatMap(FolderStorage::filesIn)
                .map(file -> root.relativize(file).toString())
                .map(Place::new)
                .filter(Place::isOfContent)
                .map(Place::name);
    }

    private static Stream<Path> filesIn(Path folder) {
        try {
            return Files.list(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
