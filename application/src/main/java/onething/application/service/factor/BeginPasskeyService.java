package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import onething.application.port.in.factor.BeginPasskey;
import onething.application.port.in.factor.PasskeyRequest;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.factor.PasskeyChallenges;
import onething.application.port.out.factor.Passkeys;
import onething.application.port.out.factor.SecondFactors;
import onething.application.port.out.signin.Secrets;
import onething.application.service.access.FreshProof;
import onething.domain.account.Account;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.PasskeysFull;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import reactor.core.publisher.Mono;

/// See [BeginPasskey].
public final class BeginPasskeyService implements BeginPasskey {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Accounts accounts;
    private final Secrets secrets;
    private final SecondFactorPolicy policy;
    private final Clock clock;

    public BeginPasskeyService(
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            Accounts accounts,
            Secrets secrets,
            SecondFactorPolicy policy,
            Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.accounts = accounts;
        this.secrets = secrets;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Mono<Begun> begin(PersonId person, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(Mono.defer(() -> factors.find(person)))
                .switchIfEmpty(Mono.error(new SecondFactorMissing()::refused))
                .then(Mono.defer(() -> passkeys.of(person).collectList()))
                .filter(held -> held.size() < Passkey.MOST)
                .switchIfEmpty(Mono.error(new PasskeysFull(Passkey.MOST)::refused))
                .flatMap(held -> accounts.find(person).flatMap(account -> begun(account, held)));
    }

    private Mono<Begun> begun(Account account, List<Passkey> held) {
        var known = held.stream().map(passkey -> passkey.credential().id()).toList();
        return secrets.draw()
                .delayUntil(
                        random -> challenges.keep(PasskeyChallenge.forAdding(account.id(), random, clock.instant())))
                .map(random -> new Begun(
                        account.id(),
                        account.holder().displayName(),
                        policy.service(),
                        new PasskeyRequest(random, policy.site(), known)));
    }
}
