package onething.application.port.out.signin;

class InMemorySignInStoresTest implements SignInStoresContract {

    private final Accounts accounts = new InMemoryAccounts();
    private final SignIns signIns = new InMemorySignIns();
    private final CaptchaAnswers captchaAnswers = new InMemoryCaptchaAnswers();
    private final TriesMade triesMade = new InMemoryTriesMade();
    private final AttemptAllowances allowances = new InMemoryAttemptAllowances();
    private final KnownDevices knownDevices = new InMemoryKnownDevices();
    private final Grants grants = new InMemoryGrants();
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
    public TriesMade triesMade() {
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
