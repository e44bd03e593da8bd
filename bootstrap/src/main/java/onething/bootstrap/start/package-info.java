/// How the service starts: its mode, and how it is stopped during the start.
@NullMarked
package onething.bootstrap.start;

import org.jspecify.annotations.NullMarked;
