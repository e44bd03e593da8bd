/// Where a rule of a guide comes from: the public guide, a law, or our own assumption.
@NullMarked
package onething.domain.source;

import org.jspecify.annotations.NullMarked;
