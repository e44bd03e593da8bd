/// Use cases of reading guides and planning with them.
@NullMarked
package onething.application.service.guide;

import org.jspecify.annotations.NullMarked;
