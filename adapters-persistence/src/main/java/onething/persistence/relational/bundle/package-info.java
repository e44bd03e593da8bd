/// Bundles, their materials, and the idempotency keys, in PostgreSQL.
@NullMarked
package onething.persistence.relational.bundle;

import org.jspecify.annotations.NullMarked;
