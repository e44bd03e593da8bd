package onething.application.port.out;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;

/// For `verifyErrorSatisfies`: the error is a refusal, and this one.
public final class RefusedWith {

    private RefusedWith() {}

    public static Consumer<Throwable> refusedWith(Refusal expected) {
        return error -> assertThat(error)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(expected));
    }
}
