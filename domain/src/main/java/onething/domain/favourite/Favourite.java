package onething.domain.favourite;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;

/// A guide, or one matter of a guide, that a person marked as a favourite. It names no version: opening it
/// shows the current version.
///
/// @param matter empty if the whole guide is marked
public record Favourite(UUID id, GuideCode guide, Optional<MatterCode> matter, Instant marked) {}
