/// What signed-in users ask about themselves.
@NullMarked
package onething.application.port.in.me;

import org.jspecify.annotations.NullMarked;
