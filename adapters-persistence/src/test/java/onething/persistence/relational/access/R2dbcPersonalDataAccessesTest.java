package onething.persistence.relational.access;

import onething.application.port.out.PersonalDataAccesses;
import onething.application.port.out.PersonalDataAccessesContract;
import onething.application.port.out.bundle.Bundles;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class R2dbcPersonalDataAccessesTest implements PersonalDataAccessesContract {

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public PersonalDataAccesses accesses() {
        return new R2dbcPersonalDataAccesses(TestPostgres.database());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update personal_data_accesses set papers = ''",
                "delete from personal_data_accesses",
                "truncate personal_data_accesses"
            })
    void notEvenTheDatabasesOwnerRemovesAnAccess(String change) {
        TestPostgres.refuses(change);
    }
}
