package onething.persistence.documents.storage;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Function;
import onething.application.port.out.bundle.MaterialStore;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Keeps encrypted files ([EncryptedFile]), each at its [Place]. A file is at its place completely or not at all,
/// on all nodes at once. What is not there fails with [java.nio.file.NoSuchFileException]. Nothing here waits on
/// the thread of the caller.
public interface Storage {

    /// Where files are written before they are put here.
    Staging staging();

    /// Moves a complete file of the staging folder to its place in one step. When it ends, the file is safe there.
    /// It replaces a file that is there already.
    Mono<Void> put(Path staged, Place place);

    /// Gives the content of a file, decrypted, in pieces of 64 KiB as fast as the caller asks.
    Flux<ByteBuffer> content(Place place, ColumnCipher cipher);

    /// Gives the first encrypted bytes; fewer only if the file is shorter.
    Mono<ByteBuffer> beginning(Place place, int length);

    /// Lets the function read the encrypted file on a disk here, at any place of it. The function must not change
    /// it.
    <T> Mono<T> local(Place place, Function<Path, Mono<T>> reading);

    Mono<Boolean> has(Place place);

    /// Removes a file, if it is there.
    Mono<Void> remove(Place place);

    /// Gives the hashes of all contents.
    Flux<String> contents();

    /// Removes what was left half-written before then: in the staging folder, parts of contents, and transfers that
    /// were not completed.
    ///
    /// @return how many
    Mono<Long> removeAbandoned(Instant before);

    /// @param room in bytes, how much must fit at least
    Mono<MaterialStore.State> state(long room);
}
