/// What driving and driven ports have in common: versions, pages, and keys that make a request the same
/// request.
@NullMarked
package onething.application.port;

import org.jspecify.annotations.NullMarked;
