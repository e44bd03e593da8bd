/// What lies sealed.
@NullMarked
package onething.application.port.out.sealing;

import org.jspecify.annotations.NullMarked;
