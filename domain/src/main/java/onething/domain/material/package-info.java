/// 材料: the files that were handed in, the requirements that they meet, and the checklist of missing
/// materials.
@NullMarked
package onething.domain.material;

import org.jspecify.annotations.NullMarked;
