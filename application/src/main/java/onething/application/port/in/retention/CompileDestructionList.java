package onething.application.port.in.retention;

import reactor.core.publisher.Mono;

/// Writes a destruction list of the files whose period is over and that nothing needs. Nothing is destroyed by it.
@FunctionalInterface
public interface CompileDestructionList {

    /// How many files are on the new list; 0 if none is due, or a list waits or is being carried out.
    Mono<Integer> compile();
}
