/// The jobs that send what waits: notifications, payments, seals of papers and records for subscribers.
@NullMarked
package onething.bootstrap.jobs.outbox;

import org.jspecify.annotations.NullMarked;
