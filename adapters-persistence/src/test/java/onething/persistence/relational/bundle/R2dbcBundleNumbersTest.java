package onething.persistence.relational.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import onething.application.port.out.bundle.BundleNumbers;
import onething.application.port.out.bundle.BundleNumbersContract;
import onething.persistence.relational.TestPostgres;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

class R2dbcBundleNumbersTest implements BundleNumbersContract {

    private final BundleNumbers node = StoredBundles.numbers(TestPostgres.database());

    @Override
    public BundleNumbers numbers() {
        return node;
    }

    @Test
    void twoNodesGiveNoNumberTwice() {
        var day = LocalDate.of(1999, 1, 5);
        var nodes = List.of(node, StoredBundles.numbers(TestPostgres.database()));

        var given = Flux.range(0, 200)
                .flatMap(i -> nodes.get(i % 2).next("BN", day), 20)
                .collectList()
                .block();

        assertThat(given).hasSize(200).doesNotHaveDuplicates();
    }
}
