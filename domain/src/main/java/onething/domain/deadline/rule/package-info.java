/// What a guide says about a clock: its periods, the responsible party, and the effect of a supplement, an
/// extension and a missed deadline.
@NullMarked
package onething.domain.deadline.rule;

import org.jspecify.annotations.NullMarked;
