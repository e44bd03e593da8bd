/// Following what happens, while it happens.
@NullMarked
package onething.application.port.in.live;

import org.jspecify.annotations.NullMarked;
