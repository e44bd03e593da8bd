/// How a matter runs: stages, actions, what an action does to the clocks, and where it leads.
@NullMarked
package onething.domain.procedure;

import org.jspecify.annotations.NullMarked;
