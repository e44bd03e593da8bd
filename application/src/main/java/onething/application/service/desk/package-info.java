/// Matters as staff handle them.
@NullMarked
package onething.application.service.desk;

import org.jspecify.annotations.NullMarked;
