/// Issued papers in PostgreSQL.
@NullMarked
package onething.persistence.relational.paper;

import org.jspecify.annotations.NullMarked;
