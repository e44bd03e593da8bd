/// What a guide says of a clock: its periods, who is responsible, and what a supplement, an extension and a miss do.
@NullMarked
package onething.domain.deadline.rule;

import org.jspecify.annotations.NullMarked;
