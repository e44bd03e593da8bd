package onething.domain.guide;

import onething.domain.source.Source;

/// A value in a guide that the public guide does not state explicitly: it was inferred from the context, or
/// is our own assumption. An official reviews each of them.
///
/// @param place  the location, as `file:line:column`, both from 1
/// @param path   the assumed value, such as `/matters/injury-determination/prerequisites/0`; everything
///               inside it is assumed too, unless it names its own source
/// @param source of provenance [onething.domain.source.Provenance#INFERRED] or
///               [onething.domain.source.Provenance#LOCAL]
public record Assumption(String place, String path, Source source) {}
