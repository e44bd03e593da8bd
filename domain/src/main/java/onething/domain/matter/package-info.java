/// 事项办件: one matter of a submitted bundle, from 待受理 to its end.
@NullMarked
package onething.domain.matter;

import org.jspecify.annotations.NullMarked;
