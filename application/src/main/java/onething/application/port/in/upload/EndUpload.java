package onething.application.port.in.upload;

import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Mono;

/// Gives up an upload, and removes what has arrived of it. A material that it became stays.
@FunctionalInterface
public interface EndUpload {

    /// Fails with a `Refused` for `BundleUnknown` or `UploadUnknown`.
    Mono<Void> end(Command command);

    record Command(Actor who, BundleId bundle, UploadId upload) {}
}
