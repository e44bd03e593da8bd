/// Connections to PostgreSQL, and how long anything may take on them.
///
/// | to learn                                              | read                  |
/// |-------------------------------------------------------|-----------------------|
/// | which limits there are                                | [DatabaseLimits]      |
/// | what becomes of a statement that nobody waits for     | [GuardedConnection]   |
/// | when a statement is sent again after a lost connection | [GuardedStatement]   |
@NullMarked
package onething.persistence.relational.connection;

import org.jspecify.annotations.NullMarked;
