/// How the service starts: in which mode, and what stops it before it has.
@NullMarked
package onething.bootstrap.start;

import org.jspecify.annotations.NullMarked;
