/// 依法删除: how the words of an event's note are erased.
@NullMarked
package onething.domain.erasure;

import org.jspecify.annotations.NullMarked;
