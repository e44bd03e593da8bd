package onething.domain.upload;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import onething.domain.bundle.BundleId;
import onething.domain.code.MaterialCode;
import onething.domain.material.MaterialId;
import onething.domain.refusal.Refusal.UploadOffsetDiffers;
import onething.domain.text.FileName;

/// A file on its way to the service. It may arrive in several pieces, over several connections and from several
/// devices. When its last byte has arrived, it becomes a material.
///
/// @param fileName as the device names it
/// @param meets    the types of material that it is
/// @param length   of the whole file, in bytes
/// @param received how many bytes have arrived and are kept
/// @param sha256   of the whole file, as the device computed it; empty if it computed none
/// @param material what the file became, once it is complete
/// @param expires  when an upload that is not complete is given up
public record Upload(
        UploadId id,
        BundleId bundle,
        FileName fileName,
        Set<MaterialCode> meets,
        long length,
        long received,
        Optional<String> sha256,
        Optional<MaterialId> material,
        Instant expires) {

    public Upload {
        meets = Set.copyOf(meets);
    }

    public boolean isComplete() {
        return material.isPresent();
    }

    public long remaining() {
        return length - received;
    }

    /// This upload, if the next byte is the one that the caller sends next. A refusal names the right one.
    public Upload at(long offset) {
        if (offset != received) {
            throw new UploadOffsetDiffers(received).refused();
        }
        return this;
    }
}
