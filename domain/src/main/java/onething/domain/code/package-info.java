/// Codes of the guides and fixed words of constants.
@NullMarked
package onething.domain.code;

import org.jspecify.annotations.NullMarked;
