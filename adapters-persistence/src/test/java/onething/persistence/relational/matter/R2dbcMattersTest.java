package onething.persistence.relational.matter;

import onething.application.port.out.matter.MessagesContract;
import onething.application.port.out.matter.Messages;
import onething.application.port.out.matter.DeskContract;
import onething.application.port.out.matter.DeskCountsContract;
import onething.application.port.out.matter.MattersContract;
import onething.application.port.out.matter.PastStatesContract;
import onething.application.port.out.matter.Ratings;
import onething.application.port.out.matter.RatingsContract;
import onething.application.port.out.matter.SearchContract;
import onething.persistence.relational.TestPostgres;

class R2dbcMattersTest extends OnPostgres
        implements MattersContract,
                PastStatesContract,
                DeskContract,
                DeskCountsContract,
                SearchContract,
                MessagesContract,
                RatingsContract {

    @Override
    public Ratings ratings() {
        return new R2dbcRatings(TestPostgres.database(), TestPostgres.reporterCipher());
    }

    @Override
    public Messages messages() {
        return new R2dbcMessages(TestPostgres.database());
    }
}
