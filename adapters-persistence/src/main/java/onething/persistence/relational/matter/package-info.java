/// Matters, their trails and their ratings, in PostgreSQL.
@NullMarked
package onething.persistence.relational.matter;

import org.jspecify.annotations.NullMarked;
