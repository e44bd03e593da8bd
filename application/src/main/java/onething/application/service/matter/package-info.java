/// Matters as the applicant sees and changes them.
@NullMarked
package onething.application.service.matter;

import org.jspecify.annotations.NullMarked;
