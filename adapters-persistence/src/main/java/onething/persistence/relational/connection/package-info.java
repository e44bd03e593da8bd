/// Connections to PostgreSQL, and their time limits.
///
/// | to learn                                               | read                  |
/// |--------------------------------------------------------|-----------------------|
/// | which limits exist                                     | [DatabaseLimits]      |
/// | what happens to a statement whose caller has gone      | [GuardedConnection]   |
/// | when a statement is sent again after a lost connection | [GuardedStatement]    |
@NullMarked
package onething.persistence.relational.connection;

import org.jspecify.annotations.NullMarked;
