package onething.application.port.in.upload;

import java.util.Optional;
import java.util.Set;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.text.FileName;
import onething.domain.upload.Upload;
import reactor.core.publisher.Mono;

/// Begins the upload of a file.
@FunctionalInterface
public interface BeginUpload {

    /// Fails with a `Refused` for all that [onething.application.port.in.bundle.HandInMaterial] can refuse before
    /// it has read the content; for `BundleFull` also when the bundle has too many uploads that are not complete.
    Mono<Upload> begin(Command command);

    /// @param length of the whole file, in bytes
    /// @param sha256 of the whole file; empty if the device computed none
    record Command(
            Actor who, BundleId bundle, FileName fileName, Set<String> meets, long length, Optional<String> sha256) {}
}
