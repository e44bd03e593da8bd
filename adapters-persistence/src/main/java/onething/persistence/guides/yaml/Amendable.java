package onething.persistence.guides.yaml;

import java.util.Optional;
import onething.domain.amendment.AmendableValue;

/// A value that an administrator can amend, and where it is written.
///
/// @param file   the file that has it
/// @param source where its own source is written; empty if it has that of an element around it
public record Amendable(AmendableValue value, String file, Span span, Optional<Span> source) {}
