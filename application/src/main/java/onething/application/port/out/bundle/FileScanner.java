package onething.application.port.out.bundle;

import java.nio.ByteBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Looks for malware in files.
public interface FileScanner {

    /// Scans a file. Fails with `Unavailable` if the scanner gives no clear answer: such a file is not known to be
    /// clean.
    Mono<Result> scan(Flux<ByteBuffer> content);

    Mono<State> state();

    sealed interface Result {

        record Clean() implements Result {}

        /// @param malware what the scanner calls it
        record Infected(String malware) implements Result {}
    }

    enum State {
        READY,

        /// It does not answer: files are refused until it does.
        DOWN,

        /// None is configured: files are accepted without a scan.
        OFF
    }
}
