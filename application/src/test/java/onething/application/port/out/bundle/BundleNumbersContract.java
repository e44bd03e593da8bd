package onething.application.port.out.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import onething.domain.bundle.BundleNumber;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/// What [BundleNumbers] promises one node. The days are long past, so no other test uses them.
public interface BundleNumbersContract {

    BundleNumbers numbers();

    @Test
    default void aDaysNumbersAreCountedFromOne() {
        var day = LocalDate.of(1999, 1, 1);

        var given = Flux.range(1, 3)
                .concatMap(_ -> numbers().next("BN", day))
                .collectList()
                .block();

        assertThat(given)
                .containsExactly(
                        BundleNumber.of("BN", day, 1), BundleNumber.of("BN", day, 2), BundleNumber.of("BN", day, 3));
    }

    @Test
    default void eachDayAndEachPrefixIsCountedSeparately() {
        var day = LocalDate.of(1999, 1, 2);
        numbers().next("BN", day).block();

        assertThat(numbers().next("BN", day.plusDays(1)).block()).isEqualTo(BundleNumber.of("BN", day.plusDays(1), 1));
        assertThat(numbers().next("BX", day).block()).isEqualTo(BundleNumber.of("BX", day, 1));
    }

    @Test
    default void noNumberIsUsedTwice() {
        var day = LocalDate.of(1999, 1, 4);

        var given = Flux.range(0, 100)
                .flatMap(_ -> numbers().next("BN", day), 100)
                .collectList()
                .block();

        assertThat(given).hasSize(100).doesNotHaveDuplicates();
    }
}
