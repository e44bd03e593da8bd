package onething.domain.upload;

import java.util.UUID;

/// The identity of an upload (UUIDv7).
public record UploadId(UUID value) {}
