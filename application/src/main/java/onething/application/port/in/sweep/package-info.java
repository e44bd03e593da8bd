/// What the service does by itself as time passes.
@NullMarked
package onething.application.port.in.sweep;

import org.jspecify.annotations.NullMarked;
