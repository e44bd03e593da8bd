package onething.persistence.relational.access;

import onething.application.port.out.account.ReuseConsents;
import onething.application.port.out.account.ReuseConsentsContract;
import onething.persistence.relational.TestPostgres;

class R2dbcReuseConsentsTest implements ReuseConsentsContract {

    @Override
    public ReuseConsents reuseConsents() {
        return new R2dbcReuseConsents(TestPostgres.database());
    }
}
