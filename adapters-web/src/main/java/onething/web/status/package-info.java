/// What of the service works now, in words for people.
@NullMarked
package onething.web.status;

import org.jspecify.annotations.NullMarked;
