package onething.domain.favourite;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;

/// A guide, or one matter of it, that a person marked. It names no version: what is looked up is what
/// holds now.
///
/// @param matter empty where the whole guide is marked
public record Favourite(UUID id, GuideCode guide, Optional<MatterCode> matter, Instant marked) {}
