/// Removes metadata from pictures without decoding them: where and when a picture was taken, with which device,
/// previews, comments, and all that follows its end. A list says what stays; everything else goes. So what a new
/// camera invents goes too.
///
/// | to learn                          | read                |
/// |-----------------------------------|---------------------|
/// | what stays of each type           | [JpegParts], [PngParts], [HeicParts], [WebpParts] |
/// | how the result is put together    | [FileParts]         |
/// | how the orientation stays         | [Orientation]       |
@NullMarked
package onething.persistence.documents.metadata;

import org.jspecify.annotations.NullMarked;
