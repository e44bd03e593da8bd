/// The transparency log: what seals the trail, and what proves it.
@NullMarked
package onething.application.service.transparency;

import org.jspecify.annotations.NullMarked;
