/// Use cases of the staff who handle matters.
@NullMarked
package onething.application.service.desk;

import org.jspecify.annotations.NullMarked;
