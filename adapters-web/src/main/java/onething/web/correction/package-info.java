/// Having put right what is kept about somebody.
@NullMarked
package onething.web.correction;

import org.jspecify.annotations.NullMarked;
