package onething.application.port.in.account;

import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.LoginName;
import reactor.core.publisher.Mono;

/// 企业注册: the legal representative of an enterprise registers it, with an account name and a password.
///
/// The proof is the face that 粤信签 has compared in the last five minutes, and the business licence, which names
/// that person. Nobody else learns whether the enterprise has an account.
@FunctionalInterface
public interface RegisterEnterprise {

    /// Fails with a `Refused` for `FaceProofRequired`, `RoleLacking` (the caller is no citizen with an account
    /// here), `WithoutBusinessLicence`, `PasswordWeak` and `PasswordGuessable`; then, counted, for
    /// `NotRepresentative`, `BusinessLicenceMissing` and `TriesExhausted`; for `BusinessLicenceNotInForce`,
    /// `RepresentativeUnconfirmed`, `EnterpriseRegistered` and `AccountTaken`. Fails with `Unavailable` when the
    /// platform of licences gives no answer.
    Mono<Organisation> register(Command command);

    record Command(RepresentativeClaim claim, LoginName login, String password) {

        @Override
        public String toString() {
            return "RegisterEnterprise[…]";
        }
    }
}
