/// 办事指南, for anyone: what can be done, with what, and when it would be decided.
@NullMarked
package onething.application.port.in.guide;

import org.jspecify.annotations.NullMarked;
