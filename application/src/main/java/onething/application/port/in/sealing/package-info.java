/// Re-encrypting personal data when keys change.
@NullMarked
package onething.application.port.in.sealing;

import org.jspecify.annotations.NullMarked;
