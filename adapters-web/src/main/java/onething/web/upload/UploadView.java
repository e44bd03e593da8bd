package onething.web.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.MaterialCode;
import onething.domain.material.MaterialId;
import onething.domain.upload.Upload;

/// A file on its way.
record UploadView(
        UUID id,
        String fileName,
        List<String> meets,
        long length,
        long received,
        Optional<String> sha256,
        Optional<UUID> material,
        Instant expires) {

    static UploadView of(Upload upload) {
        return new UploadView(
                upload.id().value(),
                upload.fileName().value(),
                upload.meets().stream().map(MaterialCode::value).sorted().toList(),
                upload.length(),
                upload.received(),
                upload.sha256(),
                upload.material().map(MaterialId::value),
                upload.expires());
    }
}
