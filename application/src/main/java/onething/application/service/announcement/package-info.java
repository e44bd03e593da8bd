/// 站内通知公告: announcements for everyone.
@NullMarked
package onething.application.service.announcement;

import org.jspecify.annotations.NullMarked;
