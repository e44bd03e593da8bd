package onething.application.port.out.upload;

import java.time.Instant;
import onething.domain.bundle.BundleId;
import onething.domain.material.FileQuota;
import onething.domain.material.MaterialId;
import onething.domain.upload.Part;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// The uploads, and which parts of them have arrived. All nodes share it.
public interface Uploads {

    /// Fails with a `Refused` for `BundleFull` when the bundle's uploads that are not complete exceed the quota.
    Mono<Upload> add(Upload upload, FileQuota open, Instant now);

    /// Empty when there is none, or it has expired.
    Mono<Upload> find(BundleId bundle, UploadId id, Instant now);

    /// The uploads that have not expired, the oldest first.
    Flux<Upload> of(BundleId bundle, Instant now);

    /// Adds a part. Empty, and nothing changed, unless the part begins where the upload ends: of two
    /// connections that send the same bytes, one comes first.
    Mono<Upload> advance(UploadId id, Part part);

    /// The parts that were added, in order.
    Flux<Part> parts(UploadId id);

    /// Records what the upload became, and forgets its parts.
    Mono<Upload> complete(UploadId id, MaterialId material);

    Mono<Void> remove(UploadId id);

    /// Removes what has expired.
    ///
    /// @return how many
    Mono<Long> removeExpired(Instant now);
}
