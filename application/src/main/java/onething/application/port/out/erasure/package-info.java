/// What erasing the words of notes needs from outside.
@NullMarked
package onething.application.port.out.erasure;

import org.jspecify.annotations.NullMarked;
