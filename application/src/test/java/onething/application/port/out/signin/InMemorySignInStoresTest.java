package onething.application.port.out.signin;

import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.token.Grants;
import onething.application.port.out.token.InMemoryGrants;

class InMemorySignInStoresTest implements SignInStoresContract {

    private final InMemoryGrants grants = new InMemoryGrants();
    private final Accounts accounts = new InMemoryAccounts(grants);
    private final SignIns signIns = new InMemorySignIns();
    private final CaptchaAnswers captchaAnswers = new InMemoryCaptchaAnswers();
    private final AttemptStore triesMade = new InMemoryAttemptStore();
    private final AttemptAllowances allowances = new InMemoryAttemptAllowances();
    private final KnownDevices knownDevices = new InMemoryKnownDevices();
    private final DeviceSignIns devices = new InMemoryDeviceSignIns();

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public SignIns signIns() {
        return signIns;
    }

    @Override
    public CaptchaAnswers captchaAnswers() {
        return captchaAnswers;
    }

    @Override
    public AttemptStore triesMade() {
        return triesMade;
    }

    @Override
    public AttemptAllowances allowances() {
        return allowances;
    }

    @Override
    public KnownDevices knownDevices() {
        return knownDevices;
    }

    @Override
    public Grants grants() {
        return grants;
    }

    @Override
    public DeviceSignIns devices() {
        return devices;
    }
}
