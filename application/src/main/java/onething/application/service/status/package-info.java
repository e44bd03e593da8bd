/// What of the service works now.
@NullMarked
package onething.application.service.status;

import org.jspecify.annotations.NullMarked;
