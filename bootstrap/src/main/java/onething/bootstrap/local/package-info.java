/// Local mode, the default: everything that the service needs, started along with it, and people to play with. None of it
/// starts in any other mode.
@NullMarked
package onething.bootstrap.local;

import org.jspecify.annotations.NullMarked;
