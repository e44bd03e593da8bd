/// What people write, as the service keeps it. There is one notion of visible text, and every door uses it.
///
/// | to learn                                              | read       |
/// |-------------------------------------------------------|------------|
/// | what is put right, and what is refused                | [Tidy]     |
/// | text of several lines, such as a reason               | [Text]     |
/// | text of one line, such as a place                     | [Line]     |
/// | what a file is called                                 | [FileName] |
/// | a text whose every character counts, such as a YAML file | [Verbatim] |
///
/// Numbers and codes with a shape of their own are in [onething.domain.party]; they use [Tidy#code].
@NullMarked
package onething.domain.text;

import org.jspecify.annotations.NullMarked;
