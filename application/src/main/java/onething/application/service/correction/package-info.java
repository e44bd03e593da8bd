/// Has put right what is kept about somebody.
@NullMarked
package onething.application.service.correction;

import org.jspecify.annotations.NullMarked;
