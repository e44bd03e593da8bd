/// 更正: people ask for the correction of stored data about them, and the offices decide.
@NullMarked
package onething.application.port.in.correction;

import org.jspecify.annotations.NullMarked;
