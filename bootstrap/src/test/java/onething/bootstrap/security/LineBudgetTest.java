package onething.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import onething.bootstrap.BesideOthers;
import org.junit.jupiter.api.Test;

@BesideOthers
class LineBudgetTest {

    private final AtomicLong now = new AtomicLong(7);
    private final LineBudget budget = new LineBudget(2, now::get);

    @Test
    void theNextLineSaysHowManyWereLeftOut() {
        assertThat(budget.take("a")).hasValue(0);
        assertThat(budget.take("a")).hasValue(0);
        assertThat(budget.take("a")).isEmpty();
        assertThat(budget.take("a")).isEmpty();

        now.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(budget.take("a")).hasValue(2);
        assertThat(budget.take("a")).hasValue(0);
        assertThat(budget.take("a")).isEmpty();
    }

    @Test
    void aFloodOfOneKindLeavesTheOthersAlone() {
        for (int line = 0; line < 100; line++) {
            budget.take("a");
        }

        assertThat(budget.take("b")).hasValue(0);
    }
}
