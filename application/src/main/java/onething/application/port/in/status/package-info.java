/// What of the service works now.
@NullMarked
package onething.application.port.in.status;

import org.jspecify.annotations.NullMarked;
