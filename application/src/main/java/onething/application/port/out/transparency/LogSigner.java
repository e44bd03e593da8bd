package onething.application.port.out.transparency;

import java.security.KeyPair;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;

/// Signs what the log states, as a JWS (RFC 7515, ES256).
public interface LogSigner {

    Mono<KeyPair> newKeyPair();

    Mono<Signed<TreeHead>> sign(LogKey key, TreeHead head);

    Mono<Signed<InclusionPromise>> sign(LogKey key, InclusionPromise promise);
}
