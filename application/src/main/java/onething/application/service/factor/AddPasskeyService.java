package onething.application.service.factor;

import java.time.Clock;
import java.util.Optional;
import onething.application.port.in.factor.AddPasskey;
import onething.application.port.out.Ids;
import onething.application.port.out.factor.PasskeyChallenges;
import onething.application.port.out.factor.PasskeyVerifier;
import onething.application.port.out.factor.Passkeys;
import onething.application.port.out.factor.SecondFactors;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.factor.Passkey;
import onething.domain.factor.PasskeyChallenge;
import onething.domain.factor.PasskeyCredential;
import onething.domain.refusal.Refusal.PasskeyRefused;
import onething.domain.refusal.Refusal.PasskeysFull;
import onething.domain.refusal.Refusal.SecondFactorMissing;
import reactor.core.publisher.Mono;

/// See [AddPasskey].
public final class AddPasskeyService implements AddPasskey {

    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final PasskeyChallenges challenges;
    private final PasskeyVerifier verifier;
    private final FactorChanges changes;
    private final Ids ids;
    private final Clock clock;

    public AddPasskeyService(
            SecondFactors factors,
            Passkeys passkeys,
            PasskeyChallenges challenges,
            PasskeyVerifier verifier,
            FactorChanges changes,
            Ids ids,
            Clock clock) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.challenges = challenges;
        this.verifier = verifier;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Mono<Passkey> add(Command command) {
        return FreshProof.required(command.provenAt(), clock)
                .then(Mono.defer(() -> factors.find(command.person())))
                .switchIfEmpty(Mono.error(new SecondFactorMissing()::refused))
                .then(Mono.defer(() -> passkeys.of(command.person()).count()))
                .filter(held -> held < Passkey.MOST)
                .switchIfEmpty(Mono.error(new PasskeysFull(Passkey.MOST)::refused))
                .flatMap(_ -> checked(command))
                .map(credential -> new Passkey(
                        ids.next(), command.person(), command.name(), credential, clock.instant(), Optional.empty()))
                .filterWhen(passkey -> passkeys.add(passkey, changes.own(command.person(), Kind.PASSKEY_ADDED)))
                .switchIfEmpty(Mono.error(new PasskeyRefused()::refused));
    }

    private Mono<PasskeyCredential> checked(Command command) {
        return challenges
                .take(PasskeyChallenge.subjectOf(command.person()))
                .filter(challenge -> challenge.isOpenAt(clock.instant()))
                .flatMap(challenge -> verifier.made(challenge.value(), command.answer()));
    }
}
