/// Makes JPEGs of files, for lists and for reading, in little memory: a picture is decoded with fewer dots than it
/// has.
///
/// | to learn                          | read                |
/// |-----------------------------------|---------------------|
/// | how a copy is made                | [CopyMaker]         |
/// | how a PDF becomes a picture       | [PdfPages]          |
/// | how a HEIC becomes a JPEG         | [HeicProgram]       |
@NullMarked
package onething.persistence.documents.picture;

import org.jspecify.annotations.NullMarked;
