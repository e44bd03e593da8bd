/// 站内通知公告: announcements that everyone can read, and how administrators publish them.
@NullMarked
package onething.web.announcement;

import org.jspecify.annotations.NullMarked;
