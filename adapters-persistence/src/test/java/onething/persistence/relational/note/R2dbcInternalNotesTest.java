package onething.persistence.relational.note;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.InternalNotes;
import onething.application.port.out.matter.InternalNotesContract;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;

class R2dbcInternalNotesTest implements InternalNotesContract {

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public InternalNotes notes() {
        return new R2dbcInternalNotes(TestPostgres.database(), TestPostgres.reporterCipher());
    }
}
