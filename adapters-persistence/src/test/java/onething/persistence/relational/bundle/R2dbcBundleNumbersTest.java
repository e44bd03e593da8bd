package onething.persistence.relational.bundle;

import onething.application.port.out.bundle.BundleNumbers;
import onething.application.port.out.bundle.BundleNumbersContract;
import onething.persistence.relational.TestPostgres;

class R2dbcBundleNumbersTest implements BundleNumbersContract {

    @Override
    public BundleNumbers numbers() {
        return StoredBundles.numbers(TestPostgres.database());
    }
}
