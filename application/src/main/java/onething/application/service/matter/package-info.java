/// Use cases of the applicant who reads and changes matters.
@NullMarked
package onething.application.service.matter;

import org.jspecify.annotations.NullMarked;
