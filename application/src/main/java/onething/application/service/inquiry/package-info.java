/// Use cases of what the applicant and the office of a matter ask each other.
@NullMarked
package onething.application.service.inquiry;

import org.jspecify.annotations.NullMarked;
