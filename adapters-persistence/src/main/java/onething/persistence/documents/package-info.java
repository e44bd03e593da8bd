/// The contents of materials, each kept once by its hash. A content passes through: it is never whole in memory.
///
/// | to learn                                  | read                       |
/// |-------------------------------------------|----------------------------|
/// | how a content comes in and goes out       | [FileSystemMaterialStore]  |
/// | what is looked at while it comes in       | [IncomingContent]          |
/// | which types are accepted                  | [ContentTypes]             |
/// | where the files are                       | [ContentFolder]            |
@NullMarked
package onething.persistence.documents;

import org.jspecify.annotations.NullMarked;
