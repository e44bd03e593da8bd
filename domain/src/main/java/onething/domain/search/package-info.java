/// Finding a matter by what people know of it: its number, a name, an identity number or its end, a telephone
/// number, or a part of an organisation's name.
///
/// | to learn                                        | read               |
/// |-------------------------------------------------|--------------------|
/// | what a matter is found by                       | [SearchTerms]      |
/// | the normal form in which terms are compared     | [SearchTerm]       |
/// | what a typed text looks for                     | [SearchQuery]      |
/// | how a part of an organisation's name is matched | [OrganisationName] |
@NullMarked
package onething.domain.search;

import org.jspecify.annotations.NullMarked;
