package onething.application.port.in.account;

import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.LoginName;
import reactor.core.publisher.Mono;

/// 企业找回密码: the legal representative sets another password for the account of the enterprise, with the proof
/// of [RegisterEnterprise]. It also serves a new representative, when a former one still knows the password.
@FunctionalInterface
public interface RecoverEnterprise {

    /// Every session of the enterprise ends, and every device is a strange one. Fails as [RegisterEnterprise] does,
    /// but for `EnterpriseUnregistered` instead of `EnterpriseRegistered` and `AccountTaken`.
    Mono<Recovered> recover(Command command);

    record Command(RepresentativeClaim claim, String password) {

        @Override
        public String toString() {
            return "RecoverEnterprise[…]";
        }
    }

    /// @param login the account name, which may be forgotten as well
    record Recovered(Organisation enterprise, LoginName login) {}
}
