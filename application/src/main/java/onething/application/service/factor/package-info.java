/// Use cases of the second factor.
@NullMarked
package onething.application.service.factor;

import org.jspecify.annotations.NullMarked;
