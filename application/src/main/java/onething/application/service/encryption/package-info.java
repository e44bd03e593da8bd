/// Re-encrypting personal data when keys change.
@NullMarked
package onething.application.service.encryption;

import org.jspecify.annotations.NullMarked;
