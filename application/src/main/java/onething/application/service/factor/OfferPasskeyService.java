package onething.application.service.factor;

import java.time.Clock;
import onething.application.port.in.factor.OfferPasskey;
import onething.application.port.in.factor.PasskeyRequest;
import onething.application.port.out.factor.PasskeyChallenges;
import onething.application.port.out.factor.Passkeys;
import onething.application.port.out.signin.Secrets;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// See [OfferPasskey].
public final class OfferPasskeyService implements OfferPasskey {

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final Secrets secrets;
    private final SecondFactorPolicy policy;
    private final Clock clock;

    public OfferPasskeyService(
            Passkeys passkeys, PasskeyChallenges challenges, Secrets secrets, SecondFactorPolicy policy, Clock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.secrets = secrets;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public Mono<PasskeyRequest> offer(PersonId person, SecretHash signIn) {
        return passkeys.of(person)
                .map(passkey -> passkey.credential().id())
                .collectList()
                .filter(credentials -> !credentials.isEmpty())
                .switchIfEmpty(Mono.error(new SecondFactorMissing()::refused))
                .zipWith(secrets.draw())
                .delayUntil(
                        drawn -> challenges.keep(PasskeyChallenge.forSignIn(signIn, drawn.getT2(), clock.instant())))
                .map(drawn -> new PasskeyRequest(drawn.getT2(), policy.site(), drawn.getT1()));
    }
}
