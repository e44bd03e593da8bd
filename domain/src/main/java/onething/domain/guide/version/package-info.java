/// What a version of a guide says of itself: from when it is in force, for which cases, and where the codes of the
/// earlier versions have gone.
@NullMarked
package onething.domain.guide.version;

import org.jspecify.annotations.NullMarked;
