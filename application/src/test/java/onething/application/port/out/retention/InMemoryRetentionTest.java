package onething.application.port.out.retention;

import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.bundle.Bundles;
import onething.application.port.out.bundle.InMemoryBundles;
import onething.application.port.out.matter.Corrections;
import onething.application.port.out.matter.InMemoryCorrections;
import onething.application.port.out.matter.InMemoryInquiries;
import onething.application.port.out.matter.InMemoryMatters;
import onething.application.port.out.matter.Matters;

class InMemoryRetentionTest implements RetentionContract {

    private final InMemoryMatters matters = new InMemoryMatters();
    private final InMemoryBundles bundles = new InMemoryBundles(matters, new InMemoryAccounts());
    private final InMemoryCorrections corrections = new InMemoryCorrections(matters);
    private final InMemoryRetention retention =
            new InMemoryRetention(bundles, matters, corrections, new InMemoryInquiries(matters));

    @Override
    public Bundles bundles() {
        return bundles;
    }

    @Override
    public Matters matters() {
        return matters;
    }

    @Override
    public Corrections corrections() {
        return corrections;
    }

    @Override
    public CaseFiles files() {
        return retention;
    }

    @Override
    public DestructionLists lists() {
        return retention;
    }

    @Override
    public RetentionHolds holds() {
        return retention;
    }
}
