/// The log that makes the trail provable to people who do not trust the service: a Merkle tree over the hashes of
/// all events (RFC 9162).
@NullMarked
package onething.domain.transparency;

import org.jspecify.annotations.NullMarked;
