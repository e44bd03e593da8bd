/// What the use cases of tokens need: grants, keys, and the issuer that signs.
@NullMarked
package onething.application.port.out.token;

import org.jspecify.annotations.NullMarked;
