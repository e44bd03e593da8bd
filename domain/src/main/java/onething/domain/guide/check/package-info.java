/// Checks that a guide is consistent and that its procedures reach an end.
@NullMarked
package onething.domain.guide.check;

import org.jspecify.annotations.NullMarked;
