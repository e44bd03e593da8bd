package onething.domain.bundle;

import java.util.UUID;

/// A bundle's identity (UUIDv7); its number is what people go by.
public record BundleId(UUID value) {}
