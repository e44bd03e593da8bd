package onething.application.service.factor;

import java.util.UUID;
import onething.application.port.in.factor.RenamePasskey;
import onething.application.port.out.factor.Passkeys;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.PasskeyUnknown;
import onething.domain.text.Line;
import reactor.core.publisher.Mono;

/// See [RenamePasskey].
public final class RenamePasskeyService implements RenamePasskey {

    private final Passkeys passkeys;

    public RenamePasskeyService(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public Mono<Void> rename(PersonId person, UUID passkey, Line name) {
        return passkeys.rename(person, passkey, name)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(new PasskeyUnknown(passkey)::refused))
                .then();
    }
}
