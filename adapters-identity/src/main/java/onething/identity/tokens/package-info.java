/// Writes and signs tokens.
@NullMarked
package onething.identity.tokens;

import org.jspecify.annotations.NullMarked;
