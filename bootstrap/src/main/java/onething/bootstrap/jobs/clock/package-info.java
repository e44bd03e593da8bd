/// The jobs that follow the legal time limits: the sweep of clocks that run out, the recalculation after a holiday
/// notice, and the move of running matters to a new version of their guide.
@NullMarked
package onething.bootstrap.jobs.clock;

import org.jspecify.annotations.NullMarked;
