/// 依法删除: erasing the words of a trail.
@NullMarked
package onething.web.erasure;

import org.jspecify.annotations.NullMarked;
