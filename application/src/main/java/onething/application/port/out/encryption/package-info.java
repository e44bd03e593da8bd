/// Encrypted data at rest.
@NullMarked
package onething.application.port.out.encryption;

import org.jspecify.annotations.NullMarked;
