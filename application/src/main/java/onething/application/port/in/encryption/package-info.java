/// Re-encrypting personal data when keys change.
@NullMarked
package onething.application.port.in.encryption;

import org.jspecify.annotations.NullMarked;
