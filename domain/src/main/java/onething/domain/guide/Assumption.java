package onething.domain.guide;

import onething.domain.source.Source;

/// Something in a guide that the public guide does not say in so many words: read out of its context,
/// or our own
/// assumption. An official looks at each of them.
///
/// @param place where it stands, as `file:line:column`, both from 1
/// @param path  what it is about, such as `/matters/injury-determination/prerequisites/0`; what stands
///     within is
///              assumed along with it, unless it says otherwise
/// @param source of provenance [onething.domain.source.Provenance#INFERRED] or
///               [onething.domain.source.Provenance#LOCAL]
public record Assumption(String place, String path, Source source) {}
