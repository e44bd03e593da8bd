/// Holiday notices, and the working calendar that they make, in PostgreSQL.
@NullMarked
package onething.persistence.relational.calendar;

import org.jspecify.annotations.NullMarked;
