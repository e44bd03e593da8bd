package onething.application.planted;

import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

public final class KnowsSpring {

    private KnowsSpring() {}

    public static HttpStatus waits(Mono<HttpStatus> status) {
        status.subscribe();
        return status.block();
    }
}
