/// The payment orders that wait for the bank, in PostgreSQL.
@NullMarked
package onething.persistence.relational.payment;

import org.jspecify.annotations.NullMarked;
