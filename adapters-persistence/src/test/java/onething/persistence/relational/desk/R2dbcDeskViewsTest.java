package onething.persistence.relational.desk;

import onething.application.port.out.DeskViews;
import onething.application.port.out.DeskViewsContract;
import onething.persistence.relational.TestPostgres;

class R2dbcDeskViewsTest implements DeskViewsContract {

    @Override
    public DeskViews views() {
        return new R2dbcDeskViews(TestPostgres.database());
    }
}
