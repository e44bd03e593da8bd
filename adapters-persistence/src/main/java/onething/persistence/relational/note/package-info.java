/// Internal notes in PostgreSQL.
@NullMarked
package onething.persistence.relational.note;

import org.jspecify.annotations.NullMarked;
