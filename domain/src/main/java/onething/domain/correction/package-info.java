/// 更正: that what is kept about somebody is wrong, and what became of their saying so (个人信息保护法 art. 46).
@NullMarked
package onething.domain.correction;

import org.jspecify.annotations.NullMarked;
