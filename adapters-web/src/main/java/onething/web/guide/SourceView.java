package onething.web.guide;

/// The source of a value of a guide.
public record SourceView(String provenance, String basis) {}
