package onething.application.port.in.account;

import onething.domain.party.Actor;
import onething.domain.party.Consent.Purpose;
import reactor.core.publisher.Mono;

/// Withdraws a consent, as easily as it was given (个人信息保护法 art. 15). What was done before the withdrawal
/// stays lawful.
@FunctionalInterface
public interface WithdrawConsent {

    /// Completes whether or not there was a consent.
    Mono<Void> withdraw(Actor who, Purpose purpose);
}
