/// What of the service works now, for everyone: see [ServiceStatus].
@NullMarked
package onething.domain.status;

import org.jspecify.annotations.NullMarked;
