package onething.application.port.in.upload;

import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Mono;

/// Reads how much of a file has arrived.
@FunctionalInterface
public interface ReadUpload {

    /// Fails with a `Refused` for `BundleUnknown` or `UploadUnknown`.
    Mono<Upload> read(Query query);

    record Query(Actor who, BundleId bundle, UploadId upload) {}
}
