/// How the service calls other parties over HTTP.
@NullMarked
package onething.identity.outbound;

import org.jspecify.annotations.NullMarked;
