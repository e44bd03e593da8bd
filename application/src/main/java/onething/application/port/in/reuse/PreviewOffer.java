package onething.application.port.in.reuse;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import onething.domain.bundle.BundleId;
import onething.domain.material.MaterialSource;
import onething.domain.party.Actor;
import onething.domain.text.FileName;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Shows what is offered before it is taken. Nothing is recorded as taken, and no consent is needed: it is only
/// what the caller may read.
@FunctionalInterface
public interface PreviewOffer {

    /// Fails with a `Refused` for `BundleUnknown`, and for `OfferUnknown` unless [ListOffers] lists it or if it is
    /// a kind of licence: the platform is asked only after the consent. A paper with numbers that are masked
    /// elsewhere needs a fresh proof (`StepUpRequired`), and the access is recorded.
    Mono<Content> preview(Query query);

    /// @param provenAt when the caller last proved who they are
    record Query(Actor who, Instant provenAt, BundleId bundle, MaterialSource.Kind kind, UUID reference) {}

    /// @param size  in bytes
    /// @param bytes to be read once
    record Content(FileName fileName, String mediaType, long size, Flux<ByteBuffer> bytes) {}
}
