/// A bundle on its way from draft to submission.
@NullMarked
package onething.application.service.bundle;

import org.jspecify.annotations.NullMarked;
