/// Text that people write, as the service stores it. There is one definition of visible text, and every
/// entrance uses it.
///
/// | to learn                                              | read       |
/// |-------------------------------------------------------|------------|
/// | what is normalised, and what is refused               | [Tidy]     |
/// | text of several lines, such as a reason               | [Text]     |
/// | text of one line, such as a place                     | [Line]     |
/// | the name of a file                                    | [FileName] |
/// | a text stored character by character, such as YAML    | [Verbatim] |
///
/// Numbers and codes with their own format are in [onething.domain.party]; they use [Tidy#code].
@NullMarked
package onething.domain.text;

import org.jspecify.annotations.NullMarked;
