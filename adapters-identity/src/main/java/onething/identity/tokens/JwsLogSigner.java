package onething.identity.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Date;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.application.port.out.transparency.LogSigner;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Signs with ES256. Each statement has a type of its own in its header, so none passes for another, nor for a
/// token.
@Component
class JwsLogSigner implements LogSigner {

    static final JOSEObjectType HEAD = new JOSEObjectType("trail-head+jwt");
    static final JOSEObjectType PROMISE = new JOSEObjectType("trail-promise+jwt");

    private final IssuerProperties properties;

    JwsLogSigner(IssuerProperties properties) {
        this.properties = properties;
    }

    @Override
    public Mono<KeyPair> newKeyPair() {
        return SigningKeyPairs.next();
    }

    @Override
    public Mono<Signed<TreeHead>> sign(LogKey key, TreeHead head) {
        return signed(
                key,
                HEAD,
                head,
                said(head.at())
                        .claim("size", head.size())
                        .claim("root", head.root().hex()));
    }

    @Override
    public Mono<Signed<InclusionPromise>> sign(LogKey key, InclusionPromise promise) {
        return signed(
                key,
                PROMISE,
                promise,
                said(promise.at()).claim("by", promise.by().getEpochSecond()).claim("events", promise.events()));
    }

    private JWTClaimsSet.Builder said(Instant at) {
        return new JWTClaimsSet.Builder().issuer(properties.issuer().toString()).issueTime(Date.from(at));
    }

    private static <T> Mono<Signed<T>> signed(
            LogKey key, JOSEObjectType type, T statement, JWTClaimsSet.Builder claims) {
        return Mono.fromCallable(() ->
                        new Signed<>(statement, CompactJws.signed(key.id(), key.privateKey(), type, claims.build())))
                .subscribeOn(Schedulers.boundedElastic());
    }
}
