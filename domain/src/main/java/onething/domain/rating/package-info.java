/// How an applicant rates the handling of a matter (好差评).
@NullMarked
package onething.domain.rating;

import org.jspecify.annotations.NullMarked;
