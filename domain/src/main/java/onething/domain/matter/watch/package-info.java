/// What is looked at as the clocks of very many matters run.
@NullMarked
package onething.domain.matter.watch;

import org.jspecify.annotations.NullMarked;
