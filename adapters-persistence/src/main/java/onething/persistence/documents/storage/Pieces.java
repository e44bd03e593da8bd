package onething.persistence.documents.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import onething.persistence.relational.encryption.ColumnCipher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/// Reads an encrypted file piece by piece, on demand.
public final class Pieces {

    private Pieces() {}

    public static Flux<ByteBuffer> of(Path file, ColumnCipher cipher) {
        return Flux.using(() -> new EncryptedReader(file, cipher), Pieces::pieces, Pieces::close);
    }

    private static Flux<ByteBuffer> pieces(EncryptedReader file) {
        return Flux.generate(sink -> read(file, sink));
    }

    private static void read(EncryptedReader file, SynchronousSink<ByteBuffer> sink) {
        try {
            var piece = file.next();
            if (piece == null) {
                sink.complete();
            } else {
                sink.next(piece);
            }
        } catch (IOException e) {
            sink.error(e);
        }
    }

    private static void close(EncryptedReader file) {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
