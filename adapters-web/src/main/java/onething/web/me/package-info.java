/// 个人中心: the signed-in person, their messages, consents and data.
@NullMarked
package onething.web.me;

import org.jspecify.annotations.NullMarked;
