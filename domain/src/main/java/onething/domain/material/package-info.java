/// 材料, the files handed in, what they serve, and the checklist that says what is still to come.
@NullMarked
package onething.domain.material;

import org.jspecify.annotations.NullMarked;
