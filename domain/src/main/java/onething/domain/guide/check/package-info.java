/// Checks that a guide is whole and that its procedures come to an end.
@NullMarked
package onething.domain.guide.check;

import org.jspecify.annotations.NullMarked;
