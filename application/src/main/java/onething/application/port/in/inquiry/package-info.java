/// What the applicant and the office of a matter may ask each other: 催办, questions, and the answers.
@NullMarked
package onething.application.port.in.inquiry;

import org.jspecify.annotations.NullMarked;
