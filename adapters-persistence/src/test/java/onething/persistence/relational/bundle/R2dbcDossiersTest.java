package onething.persistence.relational.bundle;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.Dossiers;
import onething.application.port.out.bundle.DossiersContract;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.matter.StoredMatters;

class R2dbcDossiersTest implements DossiersContract {

    @Override
    public Dossiers dossiers() {
        return StoredBundles.dossiers();
    }

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }
}
