/// Who has the page of a matter open at the desk.
@NullMarked
package onething.domain.presence;

import org.jspecify.annotations.NullMarked;
