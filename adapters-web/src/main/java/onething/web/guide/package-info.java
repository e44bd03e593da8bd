/// 办事指南 as the API shows it: matters, materials, the one form, and the source of each value.
@NullMarked
package onething.web.guide;

import org.jspecify.annotations.NullMarked;
