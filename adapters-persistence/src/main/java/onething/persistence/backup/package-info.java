/// Base backups of PostgreSQL over SQL, archived WAL, and the recovery of a cluster from them. Commands of an
/// operator use it; it is no part of the service. No program of PostgreSQL is needed for a backup, and only the
/// server for a recovery.
@NullMarked
package onething.persistence.backup;

import org.jspecify.annotations.NullMarked;
