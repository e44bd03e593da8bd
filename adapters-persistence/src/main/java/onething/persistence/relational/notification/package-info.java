/// The outbox of notifications, and where people are reached, in PostgreSQL.
@NullMarked
package onething.persistence.relational.notification;

import org.jspecify.annotations.NullMarked;
