/// Use cases of a bundle, from draft to submission.
@NullMarked
package onething.application.service.bundle;

import org.jspecify.annotations.NullMarked;
