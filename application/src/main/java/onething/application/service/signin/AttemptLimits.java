package onething.application.service.signin;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.out.signin.AttemptAllowances;
import onething.domain.refusal.Refusal.TriesExhausted;
import onething.domain.signin.AttemptAllowance;
import reactor.core.publisher.Mono;

/// Limits failures across all accounts: from one network, and with one password. The second limit stops an
/// attacker who tries one password on many accounts from many networks. Both hold only on devices that the
/// holder has not used. The second one only affects people who type that same password.
///
/// The stores keep a keyed hash of a network and of a password, never the text.
public final class AttemptLimits {

    private final AttemptAllowances allowances;
    private final AttemptAllowance perNetwork;
    private final AttemptAllowance perPassword;
    private final Clock clock;

    /// @param perNetwork  how many passwords, and how many face comparisons, may fail from one network
    /// @param perPassword how many times one password may fail, across all accounts and networks
    public AttemptLimits(
            AttemptAllowances allowances, AttemptAllowance perNetwork, AttemptAllowance perPassword, Clock clock) {
        this.allowances = allowances;
        this.perNetwork = perNetwork;
        this.perPassword = perPassword;
        this.clock = clock;
    }

    /// Takes an attempt of both limits, or of none. Fails with a `Refused` for `TriesExhausted`.
    Mono<Void> takePassword(Optional<String> network, String password) {
        return taken(subjectOfPassword(password), perPassword)
                .then(Mono.justOrEmpty(network)
                        .flatMap(from -> taken(subjectOfPasswordsFrom(from), perNetwork))
                        .onErrorResume(refused -> allowances
                                .giveBack(subjectOfPassword(password), perPassword)
                                .then(Mono.error(refused))));
    }

    Mono<Void> giveBackPassword(Optional<String> network, String password) {
        return allowances
                .giveBack(subjectOfPassword(password), perPassword)
                .then(Mono.justOrEmpty(network)
                        .flatMap(from -> allowances.giveBack(subjectOfPasswordsFrom(from), perNetwork)));
    }

    /// Fails with a `Refused` for `TriesExhausted` if too many face comparisons have failed from there.
    Mono<Void> requireFaceLeft(Optional<String> network) {
        return Mono.justOrEmpty(network)
                .map(AttemptLimits::subjectOfFacesFrom)
                .flatMap(subject ->
                        taken(subject, perNetwork).then(Mono.defer(() -> allowances.giveBack(subject, perNetwork))));
    }

    /// Counts a failed face comparison.
    Mono<Void> faceFailed(Optional<String> network) {
        return Mono.justOrEmpty(network)
                .flatMap(from -> allowances.take(subjectOfFacesFrom(from), perNetwork, clock.instant()))
                .then();
    }

    private Mono<Void> taken(String subject, AttemptAllowance allowance) {
        return Mono.defer(() -> allowances.take(subject, allowance, clock.instant()))
                .filter(wait -> !wait.isZero())
                .flatMap(wait -> Mono.error(new TriesExhausted(wait)::refused));
    }

    private static String subjectOfPassword(String password) {
        return "password-tried:" + password;
    }

    private static String subjectOfPasswordsFrom(String network) {
        return "password-network:" + network;
    }

    private static String subjectOfFacesFrom(String network) {
        return "face-network:" + network;
    }
}
