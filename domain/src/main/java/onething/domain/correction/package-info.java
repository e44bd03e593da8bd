/// 更正: a person says that stored data about them is wrong, and the office decides (个人信息保护法 art.
/// 46).
@NullMarked
package onething.domain.correction;

import org.jspecify.annotations.NullMarked;
