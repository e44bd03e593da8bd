package onething.persistence.relational.bundle;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.BundlesContract;
import onething.application.port.out.matter.Matters;
import onething.persistence.relational.matter.StoredMatters;

class R2dbcBundlesTest implements BundlesContract {

    @Override
    public Bundles bundles() {
        return StoredBundles.bundles();
    }

    @Override
    public void kept(String sha256) {
        StoredBundles.contents().keep(sha256).block();
    }

    @Override
    public Matters matters() {
        return StoredMatters.matters();
    }
}
