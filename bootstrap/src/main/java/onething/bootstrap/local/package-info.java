/// Local mode, the default: starts everything that the service needs together with it, and registers sample
/// people. None of it starts in any other mode.
@NullMarked
package onething.bootstrap.local;

import org.jspecify.annotations.NullMarked;
