/// Following what happens, while it happens.
@NullMarked
package onething.application.service.live;

import org.jspecify.annotations.NullMarked;
