/// What the applicant and the office of a matter ask each other: 催办, questions, and the answers.
@NullMarked
package onething.web.inquiry;

import org.jspecify.annotations.NullMarked;
