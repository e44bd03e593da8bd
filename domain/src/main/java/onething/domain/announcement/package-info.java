/// 站内公告: what an administrator has to tell everybody.
@NullMarked
package onething.domain.announcement;

import org.jspecify.annotations.NullMarked;
