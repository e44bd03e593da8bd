/// What goes into the log.
@NullMarked
package onething.bootstrap.logging;

import org.jspecify.annotations.NullMarked;
