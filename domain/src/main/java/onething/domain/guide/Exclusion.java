package onething.domain.guide;

import onething.domain.code.MatterCode;
import onething.domain.source.Source;

/// Two matters that cannot be chosen together.
public record Exclusion(MatterCode one, MatterCode other, String reason, Source source) {}
