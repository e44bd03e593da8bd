package onething.domain.source;

/// The source of a value in a guide.
///
/// @param basis the article, or the cell of the public guide, such as 工伤认定办法 第八条
public record Source(Provenance provenance, String basis) {}
