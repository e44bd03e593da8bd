package onething.application.port.out.signin;

import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.Consents;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryConsents;

class InMemoryFaceStoresTest implements FaceStoresContract {

    private final Accounts accounts = new InMemoryAccounts();
    private final FaceSignIns faceSignIns = new InMemoryFaceSignIns();
    private final Consents consents = new InMemoryConsents();

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public FaceSignIns faceSignIns() {
        return faceSignIns;
    }

    @Override
    public Consents consents() {
        return consents;
    }
}
