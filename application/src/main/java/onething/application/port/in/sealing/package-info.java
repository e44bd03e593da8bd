/// Keeping sealed what identifies people, as keys come and go.
@NullMarked
package onething.application.port.in.sealing;

import org.jspecify.annotations.NullMarked;
