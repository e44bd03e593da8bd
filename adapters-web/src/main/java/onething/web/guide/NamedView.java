package onething.web.guide;

/// A code and the words for it.
public record NamedView(String code, String title) {}
