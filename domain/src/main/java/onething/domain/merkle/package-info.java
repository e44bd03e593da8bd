/// Merkle trees as in RFC 9162 (Certificate Transparency 2.0): a short hash for a long list, and proofs about the
/// list that anybody can check who knows the hash.
///
/// | to learn                                        | read               |
/// |-------------------------------------------------|--------------------|
/// | how a hash of a list is made                    | [MerkleTree]       |
/// | that an entry is in the list                    | [InclusionProof]   |
/// | that a longer list begins with the shorter one  | [ConsistencyProof] |
@NullMarked
package onething.domain.merkle;

import org.jspecify.annotations.NullMarked;
