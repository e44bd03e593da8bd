/// 办件轨迹: the append-only, hash-chained record of the events of a matter.
@NullMarked
package onething.domain.trail;

import org.jspecify.annotations.NullMarked;
