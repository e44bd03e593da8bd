package onething.domain.material;

import java.util.UUID;

/// The identity of a file that was handed in (UUIDv7).
public record MaterialId(UUID value) {}
