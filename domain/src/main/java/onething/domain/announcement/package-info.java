/// 站内公告: the announcements that administrators publish for all users.
@NullMarked
package onething.domain.announcement;

import org.jspecify.annotations.NullMarked;
