package onething.web.guide;

/// A code and its title.
public record NamedView(String code, String title) {}
