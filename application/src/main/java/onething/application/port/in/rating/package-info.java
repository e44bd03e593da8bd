/// Low ratings (差评) at the desk.
@NullMarked
package onething.application.port.in.rating;

import org.jspecify.annotations.NullMarked;
