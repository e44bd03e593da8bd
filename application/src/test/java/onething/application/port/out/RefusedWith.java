package onething.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// Checks refusals, for `verifyErrorSatisfies` and similar methods.
public final class RefusedWith {

    private RefusedWith() {}

    /// Checks that the error is this refusal.
    public static Consumer<Throwable> refusedWith(Refusal expected) {
        return error -> assertThat(error)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }

    /// Gives the kind of the refusal, for tests with concurrent requests.
    public static Mono<String> kind(Throwable error) {
        return error instanceof Refused refused
                ? Mono.just(refused.refusal().getClass().getSimpleName())
                : Mono.error(error);
    }
}
