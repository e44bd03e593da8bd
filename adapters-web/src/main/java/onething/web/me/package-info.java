/// 个人中心: who is signed in, and what waits.
@NullMarked
package onething.web.me;

import org.jspecify.annotations.NullMarked;
