package onething.persistence.relational.matter;

import onething.application.port.out.matter.Messages;
import onething.application.port.out.matter.MessagesContract;
import onething.persistence.relational.TestPostgres;

class R2dbcMessagesTest extends OnPostgres implements MessagesContract {

    @Override
    public Messages messages() {
        return new R2dbcMessages(TestPostgres.database());
    }
}
