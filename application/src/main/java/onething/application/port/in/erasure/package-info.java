/// Erasing the words of notes where the law asks for it.
@NullMarked
package onething.application.port.in.erasure;

import org.jspecify.annotations.NullMarked;
