package onething.application.service.factor;

import java.time.Clock;
import onething.application.port.in.factor.CheckPasskey;
import onething.application.port.out.factor.PasskeyChallenges;
import onething.application.port.out.factor.PasskeyVerifier;
import onething.application.port.out.factor.Passkeys;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyAnswer;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.PasskeyRefused;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// See [CheckPasskey].
public final class CheckPasskeyService implements CheckPasskey {

    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final Clock clock;

    public CheckPasskeyService(Passkeys passkeys, PasskeyChallenges challenges, PasskeyVerifier verifier, Clock clock) {
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.verifier = verifier;
        this.clock = clock;
    }

    @Override
    public Mono<Void> check(PersonId person, SecretHash signIn, PasskeyAnswer.Signed answer) {
        return challenges
                .take(PasskeyChallenge.subjectOf(signIn))
                .filter(challenge -> challenge.isOpenAt(clock.instant()))
                .flatMap(challenge -> passkeys.of(person)
                        .filter(passkey -> passkey.credential().id().equals(answer.credential()))
                        .next()
                        .flatMap(passkey -> isRight(challenge, passkey, answer)))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new PasskeyRefused()::refused))
                .then();
    }

    private Mono<Boolean> isRight(PasskeyChallenge challenge, Passkey passkey, PasskeyAnswer.Signed answer) {
        return verifier.signed(challenge.value(), passkey.credential(), answer)
                .filter(passkey.credential()::canCount)
                .flatMap(counted -> passkeys.use(passkey.id(), counted, clock.instant()));
    }
}
