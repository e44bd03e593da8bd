package onething.domain.guide;

/// Two matters that cannot be ticked together.
public record Exclusion(MatterCode one, MatterCode other, String reason, Source source) {}
