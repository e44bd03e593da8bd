/// The use cases of the transparency log.
@NullMarked
package onething.application.port.in.transparency;

import org.jspecify.annotations.NullMarked;
