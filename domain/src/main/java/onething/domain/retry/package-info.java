/// When something that has failed is tried again.
@NullMarked
package onething.domain.retry;

import org.jspecify.annotations.NullMarked;
