/// The second factors of the staff that are stored.
@NullMarked
package onething.application.port.out.factor;

import org.jspecify.annotations.NullMarked;
