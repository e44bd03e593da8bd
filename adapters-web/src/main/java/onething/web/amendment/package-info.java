/// 修订办事指南: administrators change guides at the desk.
@NullMarked
package onething.web.amendment;

import org.jspecify.annotations.NullMarked;
