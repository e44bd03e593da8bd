/// The jobs that run by themselves: clock sweep, recalculation, notifications, events for open pages,
/// re-encryption, key rotation and the deletion of expired sign-ins and unused contents.
@NullMarked
package onething.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;
