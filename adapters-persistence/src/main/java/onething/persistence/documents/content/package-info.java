/// Finds the type and the content of a file by its bytes alone.
///
/// | to learn                                  | read            |
/// |-------------------------------------------|-----------------|
/// | how the type is found                     | [ContentTypes]  |
/// | how a file is read to its end             | [FileReading]   |
/// | how a PDF is kept from filling the memory | [PdfBudget]     |
@NullMarked
package onething.persistence.documents.content;

import org.jspecify.annotations.NullMarked;
