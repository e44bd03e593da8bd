package onething.domain.deadline;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import onething.domain.refusal.Refusal;
import onething.domain.refusal.Refused;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

public final class RefusalAssert {

    private RefusalAssert() {}

    public static void assertRefused(ThrowingCallable step, Refusal refusal) {
        assertThatThrownBy(step)
                .asInstanceOf(InstanceOfAssertFactories.type(Refused.class))
                .extracting(Refused::refusal)
                .isEqualTo(refusal);
    }
}
