/// A change of law is a release: the versions of a guide side by side, which of them a case takes, and which
/// running matters move to a new one.
@NullMarked
package onething.domain.release;

import org.jspecify.annotations.NullMarked;
