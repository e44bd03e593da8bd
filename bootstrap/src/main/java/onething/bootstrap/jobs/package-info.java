/// The jobs that run by themselves, how they fail, and when each of them last worked. Here are those that keep
/// keys, sign-ins, files and figures in order; the others are in packages by subject.
@NullMarked
package onething.bootstrap.jobs;

import org.jspecify.annotations.NullMarked;
