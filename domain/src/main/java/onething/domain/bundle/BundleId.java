package onething.domain.bundle;

import java.util.UUID;

/// The identity of a bundle (UUIDv7). People use its number instead.
public record BundleId(UUID value) {}
