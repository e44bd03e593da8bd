/// Retention in PostgreSQL: which files are due, the lists, the holds, and the destruction.
@NullMarked
package onething.persistence.relational.retention;

import org.jspecify.annotations.NullMarked;
