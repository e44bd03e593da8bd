/// What the service does by itself as time passes.
@NullMarked
package onething.application.service.sweep;

import org.jspecify.annotations.NullMarked;
