/// 办事指南 as the API shows it: matters, materials, the one form, and where each value comes from.
@NullMarked
package onething.web.guide;

import org.jspecify.annotations.NullMarked;
