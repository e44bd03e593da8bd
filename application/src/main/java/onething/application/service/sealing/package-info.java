/// Re-encrypting personal data when keys change.
@NullMarked
package onething.application.service.sealing;

import org.jspecify.annotations.NullMarked;
