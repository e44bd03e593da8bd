package onething.domain.matter;

import java.util.UUID;

/// A matter's identity (UUIDv7); its number is what people go by.
public record MatterId(UUID value) {}
