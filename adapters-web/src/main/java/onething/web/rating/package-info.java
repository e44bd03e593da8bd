/// Low ratings (差评) at the desk.
@NullMarked
package onething.web.rating;

import org.jspecify.annotations.NullMarked;
