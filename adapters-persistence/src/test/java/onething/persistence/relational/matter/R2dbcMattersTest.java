package onething.persistence.relational.matter;

import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.DeskContract;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.MattersContract;
import onething.application.port.out.matter.Ratings;
import onething.application.port.out.matter.RatingsContract;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.AfterEach;

class R2dbcMattersTest implements MattersContract, DeskContract, RatingsContract {

    @AfterEach
    void allStoredDueDatesFollowFromTheirMatters() {
        assertThat(StoredDueDates.outOfStep(TestPostgres.database())).isZero();
    }

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }

    @Override
    public Ratings ratings() {
        return new R2dbcRatings(TestPostgres.database(), TestPostgres.reporterCipher());
    }
}
