/// What signed-in users ask about themselves.
@NullMarked
package onething.application.service.me;

import org.jspecify.annotations.NullMarked;
