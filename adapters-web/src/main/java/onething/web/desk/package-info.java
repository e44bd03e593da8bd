/// 办理台: what officers and approvers see and do.
@NullMarked
package onething.web.desk;

import org.jspecify.annotations.NullMarked;
