package onething.application.port.in.upload;

import java.nio.ByteBuffer;
import java.util.Optional;
import onething.domain.bundle.BundleId;
import onething.domain.party.Actor;
import onething.domain.upload.Checksum;
import onething.domain.upload.Upload;
import onething.domain.upload.UploadId;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Takes the next piece of a file. What arrived before a connection broke is kept. The last piece hands the file
/// in.
@FunctionalInterface
public interface ContinueUpload {

    /// Gives the upload after the piece. Fails with a `Refused` for `UploadUnknown`, `UploadOffsetDiffers`,
    /// `ChecksumDiffers` (nothing of the piece is kept), `UploadStalled`, and with the last piece for all that
    /// [onething.application.port.in.bundle.HandInMaterial] refuses; then the upload is gone.
    Mono<Upload> append(Command command);

    /// @param offset   where the piece begins in the file
    /// @param checksum of the piece, if its sender computed one
    record Command(
            Actor who,
            BundleId bundle,
            UploadId upload,
            long offset,
            Optional<Checksum> checksum,
            Flux<ByteBuffer> content) {}
}
