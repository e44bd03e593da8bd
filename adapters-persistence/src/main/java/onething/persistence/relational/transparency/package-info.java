/// The transparency log in PostgreSQL.
@NullMarked
package onething.persistence.relational.transparency;

import org.jspecify.annotations.NullMarked;
