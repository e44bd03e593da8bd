/// The use cases about erasing the words of notes.
@NullMarked
package onething.application.service.erasure;

import org.jspecify.annotations.NullMarked;
