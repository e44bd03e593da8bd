/// The transparency log, as everyone can read it.
@NullMarked
package onething.web.transparency;

import org.jspecify.annotations.NullMarked;
