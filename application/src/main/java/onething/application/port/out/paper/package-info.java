/// Keeps issued papers and renders them.
@NullMarked
package onething.application.port.out.paper;

import org.jspecify.annotations.NullMarked;
