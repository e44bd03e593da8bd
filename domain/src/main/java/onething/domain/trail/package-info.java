/// 办件轨迹, the append-only, hash-chained record of what happened to a matter.
@NullMarked
package onething.domain.trail;

import org.jspecify.annotations.NullMarked;
