/// What of the service works now.
@NullMarked
package onething.application.port.out.status;

import org.jspecify.annotations.NullMarked;
