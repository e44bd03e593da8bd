package onething.persistence.relational.matter;

import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.AfterEach;

/// A contract about matters, run on PostgreSQL.
abstract class OnPostgres {

    @AfterEach
    void allStoredDueDatesFollowFromTheirMatters() {
        assertThat(StoredDueDates.outOfStep(TestPostgres.database())).isZero();
    }

    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    public Matters matters() {
        return StoredMatters.matters();
    }
}
