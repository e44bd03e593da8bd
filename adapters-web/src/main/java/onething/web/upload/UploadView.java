package onething.web.upload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// A file on its way.
record UploadView(
        UUID id,
        String fileName,
        List<String> meets,
        long length,
        long received,
        Optional<String> sha256,
        Optional<UUID> material,
        Instant expires) {}
