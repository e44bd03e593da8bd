/// All expected refusals of the service. They use only types of the JDK, so every other package can use
/// them.
@NullMarked
package onething.domain.refusal;

import org.jspecify.annotations.NullMarked;
