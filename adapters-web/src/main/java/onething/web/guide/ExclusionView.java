package onething.web.guide;

import java.util.List;

/// Matters that cannot be ticked together.
public record ExclusionView(List<String> matters, String reason, SourceView source) {}
