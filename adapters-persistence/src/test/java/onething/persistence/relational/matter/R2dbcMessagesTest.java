package onething.persistence.relational.matter;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.matter.Messages;
import onething.application.port.out.matter.MessagesContract;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;

class R2dbcMessagesTest implements MessagesContract {

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }

    @Override
    public Messages messages() {
        return new R2dbcMessages(TestPostgres.database());
    }
}
