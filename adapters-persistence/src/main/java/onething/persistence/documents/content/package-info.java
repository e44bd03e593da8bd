/// What a file is, and what is in it, by its bytes alone.
///
/// | to learn                                 | read            |
/// |------------------------------------------|-----------------|
/// | how the type is found                    | [ContentTypes]  |
/// | how a file is read to its end            | [FileReading]   |
/// | how a PDF is kept from filling the memory | [PdfBudget]     |
@NullMarked
package onething.persistence.documents.content;

import org.jspecify.annotations.NullMarked;
