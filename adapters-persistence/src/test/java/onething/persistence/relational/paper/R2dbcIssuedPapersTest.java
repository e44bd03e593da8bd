package onething.persistence.relational.paper;

import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.matter.Matters;
import onething.application.port.out.paper.IssuedPapers;
import onething.application.port.out.paper.IssuedPapersContract;
import onething.application.port.out.paper.SealQueue;
import onething.application.port.out.paper.SealQueueContract;
import onething.persistence.relational.TestPostgres;
import onething.persistence.relational.bundle.StoredBundles;
import onething.persistence.relational.matter.StoredMatters;

class R2dbcIssuedPapersTest implements IssuedPapersContract, SealQueueContract {

    @Override
    public SealQueue queue() {
        return new R2dbcSealQueue(TestPostgres.database(), TestPostgres.reporterCipher());
    }

    @Override
    public IssuedPapers papers() {
        return new R2dbcIssuedPapers(TestPostgres.database(), TestPostgres.reporterCipher(), TestPostgres.search());
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
