package onething.application.service.factor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import onething.application.port.out.signin.Secrets;
import onething.domain.factor.RecoveryCode;
import onething.domain.signin.SecretHash;
import reactor.core.publisher.Mono;

/// Draws recovery codes.
public final class RecoveryCodes {

    private final Secrets secrets;

    public RecoveryCodes(Secrets secrets) {
        this.secrets = secrets;
    }

    Mono<List<RecoveryCode>> draw() {
        return secrets.draw()
                .map(RecoveryCode::of)
                .repeat(RecoveryCode.COUNT - 1L)
                .collectList();
    }

    static Set<SecretHash> hashes(List<RecoveryCode> codes) {
        return codes.stream().map(RecoveryCode::hash).collect(Collectors.toUnmodifiableSet());
    }
}
