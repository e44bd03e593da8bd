/// 更正: what people can have put right of what is kept about them, and how the offices answer.
@NullMarked
package onething.application.port.in.correction;

import org.jspecify.annotations.NullMarked;
