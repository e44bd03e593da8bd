/// 站内通知公告: what everybody is told.
@NullMarked
package onething.application.port.in.announcement;

import org.jspecify.annotations.NullMarked;
