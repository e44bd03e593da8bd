/// Slots and appointments in PostgreSQL.
@NullMarked
package onething.persistence.relational.appointment;

import org.jspecify.annotations.NullMarked;
