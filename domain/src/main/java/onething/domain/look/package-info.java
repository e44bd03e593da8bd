/// Who looked: that one of the staff read somebody's papers. Kept beside the matter, never inside its trail, and shown to
/// whoever the papers are about (个人信息保护法 arts. 44 and 45).
@NullMarked
package onething.domain.look;

import org.jspecify.annotations.NullMarked;
