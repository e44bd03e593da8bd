package onething.application.port.in.desk;

import reactor.core.publisher.Mono;

/// Adds up what has changed in the figures of the desk, for the job that does it every few seconds.
@FunctionalInterface
public interface AddUpFigures {

    Mono<Void> addUp();
}
