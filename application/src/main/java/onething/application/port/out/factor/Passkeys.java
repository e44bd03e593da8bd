package onething.application.port.out.factor;

import java.time.Instant;
import java.util.UUID;
import onething.domain.account.StaffChange;
import onething.domain.factor.Passkey;
import onething.domain.party.PersonId;
import onething.domain.text.Line;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The passkeys of the staff. They belong to a second factor, and go when it is removed. One statement stores a
/// change together with its record.
public interface Passkeys {

    /// The oldest first.
    Flux<Passkey> of(PersonId person);

    /// False if the person has no second factor, or if a passkey with this credential is stored.
    Mono<Boolean> add(Passkey passkey, StaffChange change);

    /// False if the person has no such passkey.
    Mono<Boolean> rename(PersonId person, UUID passkey, Line name);

    /// False if the person that the change names has no such passkey.
    Mono<Boolean> remove(UUID passkey, StaffChange change);

    /// Remembers an answer. False if the passkey cannot count it, see
    /// [onething.domain.factor.PasskeyCredential#canCount]; of concurrent answers with one count, one succeeds.
    Mono<Boolean> use(UUID passkey, long counted, Instant at);
}
