/// Uploads that are under way, in PostgreSQL.
@NullMarked
package onething.persistence.relational.upload;

import org.jspecify.annotations.NullMarked;
