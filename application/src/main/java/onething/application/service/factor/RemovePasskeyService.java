package onething.application.service.factor;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import onething.application.port.in.factor.RemovePasskey;
import onething.application.port.out.factor.Passkeys;
import onething.application.service.access.FreshProof;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.PasskeyUnknown;
import reactor.core.publisher.Mono;

/// See [RemovePasskey].
public final class RemovePasskeyService implements RemovePasskey {

    private final Passkeys passkeys;
    private final FactorChanges changes;
    private final Clock clock;

    public RemovePasskeyService(Passkeys passkeys, FactorChanges changes, Clock clock) {
        this.passkeys = passkeys;
        this.changes = changes;
        this.clock = clock;
    }

    @Override
    public Mono<Void> remove(PersonId person, UUID passkey, Instant provenAt) {
        return FreshProof.required(provenAt, clock)
                .then(Mono.defer(() -> passkeys.remove(passkey, changes.own(person, Kind.PASSKEY_REMOVED))))
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new PasskeyUnknown(passkey)::refused))
                .then();
    }
}
