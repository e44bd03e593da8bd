/// What an applicant is told of a matter, as long as it is unread.
@NullMarked
package onething.domain.message;

import org.jspecify.annotations.NullMarked;
