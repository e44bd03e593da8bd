/// Bundles, their materials, and the keys that make a request the same request, in PostgreSQL.
@NullMarked
package onething.persistence.relational.bundle;

import org.jspecify.annotations.NullMarked;
