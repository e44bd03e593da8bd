/// The terms by which matters are found, as keyed hashes.
///
/// | to learn                                     | read               |
/// |----------------------------------------------|--------------------|
/// | how terms are hashed, stored and looked for  | [SearchHashes]     |
/// | how they are made again when keys change     | [R2dbcSearchIndex] |
@NullMarked
package onething.persistence.relational.search;

import org.jspecify.annotations.NullMarked;
