package onething.application.port.in.upload;

import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.upload.Upload;
import reactor.core.publisher.Flux;

/// Lists the uploads of a bundle, so another device of the same person can go on with them.
@FunctionalInterface
public interface ListUploads {

    /// Complete ones are listed until they expire. Fails with a `Refused` for `BundleUnknown`.
    Flux<Upload> list(Query query);

    record Query(Actor who, BundleId bundle) {}
}
