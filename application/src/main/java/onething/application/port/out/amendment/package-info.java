/// Where amendments of guides are stored, and what makes a guide of them.
@NullMarked
package onething.application.port.out.amendment;

import org.jspecify.annotations.NullMarked;
