/// Codes and fixed words by which others know a thing.
@NullMarked
package onething.domain.code;

import org.jspecify.annotations.NullMarked;
