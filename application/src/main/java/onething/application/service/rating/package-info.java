/// Low ratings (差评) at the desk.
@NullMarked
package onething.application.service.rating;

import org.jspecify.annotations.NullMarked;
