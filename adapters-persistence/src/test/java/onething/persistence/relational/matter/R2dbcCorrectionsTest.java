package onething.persistence.relational.matter;

import static org.assertj.core.api.Assertions.assertThat;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.CorrectionsContract;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.api.AfterEach;

class R2dbcCorrectionsTest implements CorrectionsContract {

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
    public Corrections corrections() {
        return new R2dbcCorrections(
                TestPostgres.database(), TestPostgres.cipher(), TestPostgres.reporterCipher(), TestPostgres.weekdays());
    }
}
