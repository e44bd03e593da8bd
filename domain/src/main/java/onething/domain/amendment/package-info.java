/// 修订办事指南: what administrators change in a guide at the desk, and how it becomes a version. Two people
/// publish it: who has changed it does not approve it.
@NullMarked
package onething.domain.amendment;

import org.jspecify.annotations.NullMarked;
