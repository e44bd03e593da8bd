package onething.persistence.relational.guide;

import onething.application.port.out.matter.RunningMatters;
import onething.persistence.relational.TestPostgres;

/// The running matters of the tests' PostgreSQL, for tests in other packages too.
public final class StoredRunningMatters {

    private StoredRunningMatters() {}

    public static RunningMatters running() {
        return new R2dbcRunningMatters(TestPostgres.database());
    }
}
