/// 办事指南: the published, versioned definition of a bundle with its matters, requirements, form, time
/// limits and procedures. It is data, not code.
@NullMarked
package onething.domain.guide;

import org.jspecify.annotations.NullMarked;
