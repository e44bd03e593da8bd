package onething.persistence.relational.look;

import onething.application.port.out.FullViews;
import onething.application.port.out.FullViewsContract;
import onething.persistence.relational.TestPostgres;

class R2dbcFullViewsTest implements FullViewsContract {

    @Override
    public FullViews fullViews() {
        return new R2dbcFullViews(TestPostgres.database());
    }
}
