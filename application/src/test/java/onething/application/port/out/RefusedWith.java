package onething.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import reactor.core.publisher.Mono;

/// Tells refusals apart, for `verifyErrorSatisfies` and its like.
public final class RefusedWith {

    private RefusedWith() {}

    /// The error is a refusal, and this one.
    public static Consumer<Throwable> refusedWith(Refusal expected) {
        return error -> assertThat(error)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }

    /// What kind of refusal it is, for tests in which many ask at once.
    public static Mono<String> kind(Throwable error) {
        return error instanceof Refused refused
                ? Mono.just(refused.refusal().getClass().getSimpleName())
                : Mono.error(error);
    }
}
