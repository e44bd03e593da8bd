package onething.application.port.out.factor;

import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.InMemoryAccounts;
import onething.application.port.out.account.InMemoryStaffAccounts;
import onething.application.port.out.account.StaffAccounts;
import onething.application.port.out.token.Grants;
import onething.application.port.out.token.InMemoryGrants;

class InMemorySecondFactorsTest implements SecondFactorsContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryStaffAccounts staff = new InMemoryStaffAccounts(accounts);
    private final InMemoryGrants grants = new InMemoryGrants();
    private final InMemorySecondFactors factors = new InMemorySecondFactors(grants, staff);

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public SecondFactors factors() {
        return factors;
    }

    @Override
    public FactorResets resets() {
        return factors;
    }

    @Override
    public StaffAccounts staff() {
        return staff;
    }

    @Override
    public Grants grants() {
        return grants;
    }
}
