/// The source of a rule in a guide: the public guide, a law, or our own assumption.
@NullMarked
package onething.domain.source;

import org.jspecify.annotations.NullMarked;
