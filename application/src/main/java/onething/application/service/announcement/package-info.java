/// 站内通知公告: what everybody is told.
@NullMarked
package onething.application.service.announcement;

import org.jspecify.annotations.NullMarked;
