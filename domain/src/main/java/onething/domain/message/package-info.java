/// Messages to an applicant about a matter. They are unread until the applicant opens them.
@NullMarked
package onething.domain.message;

import org.jspecify.annotations.NullMarked;
