package onething.application.port.out.transparency;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import onething.application.port.out.transparency.LogKeys.LogKey;
import onething.domain.transparency.InclusionPromise;
import onething.domain.transparency.Signed;
import onething.domain.transparency.TreeHead;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/// Writes who signed instead of a signature.
public final class PlainLogSigner implements LogSigner {

    @Override
    public Mono<KeyPair> newKeyPair() {
        return Mono.fromCallable(() -> {
                    var generator = KeyPairGenerator.getInstance("EC");
                    generator.initialize(new ECGenParameterSpec("secp256r1"));
                    return generator.generateKeyPair();
                })
                .subscribeOn(Schedulers.boundedElastic());
    }

    @Override
    public Mono<Signed<TreeHead>> sign(LogKey key, TreeHead head) {
        return Mono.fromSupplier(() -> new Signed<>(head, key.id() + " signed " + head.size()));
    }

    @Override
    public Mono<Signed<InclusionPromise>> sign(LogKey key, InclusionPromise promise) {
        return Mono.fromSupplier(() -> new Signed<>(promise, key.id() + " promised " + promise.events()));
    }
}
