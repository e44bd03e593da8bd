package onething.persistence.relational.access;

import onething.application.port.out.UnmaskedAccesses;
import onething.application.port.out.UnmaskedAccessesContract;
import onething.persistence.relational.TestPostgres;

class R2dbcUnmaskedAccessesTest implements UnmaskedAccessesContract {

    @Override
    public UnmaskedAccesses fullViews() {
        return new R2dbcUnmaskedAccesses(TestPostgres.database());
    }
}
