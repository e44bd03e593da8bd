/// The erasing of notes in PostgreSQL.
@NullMarked
package onething.persistence.relational.erasure;

import org.jspecify.annotations.NullMarked;
