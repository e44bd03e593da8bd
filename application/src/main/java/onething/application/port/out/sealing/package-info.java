/// Encrypted data at rest.
@NullMarked
package onething.application.port.out.sealing;

import org.jspecify.annotations.NullMarked;
