package onething.domain.matter;

import java.util.UUID;

/// The identity of a matter (UUIDv7). People use its number instead.
public record MatterId(UUID value) {}
