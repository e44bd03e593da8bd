package onething.application.port.out.factor;

import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.token.InMemoryGrants;

class InMemoryPasskeysTest implements PasskeysContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(accounts);
    private final InMemorySecondFactors factors = new InMemorySecondFactors(new InMemoryGrants(), staff);

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Passkeys passkeys() {
        return factors.passkeys;
    }

    @Override
    public PasskeyChallenges challenges() {
        return factors.passkeys;
    }

    @Override
    public SecondFactors factors() {
        return factors;
    }

    @Override
    public StaffAccounts staff() {
        return staff;
    }
}
