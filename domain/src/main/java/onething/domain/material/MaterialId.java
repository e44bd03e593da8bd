package onething.domain.material;

import java.util.UUID;

/// A handed-in file's identity (UUIDv7).
public record MaterialId(UUID value) {}
