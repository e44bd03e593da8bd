/// 站内通知公告: the board that everybody reads, and what administrators put on it.
@NullMarked
package onething.web.announcement;

import org.jspecify.annotations.NullMarked;
