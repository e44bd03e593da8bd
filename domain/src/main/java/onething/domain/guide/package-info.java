/// 办事指南, the published and versioned definition of a bundle: matters, requirements, form, time limits, procedures.
/// Data, never code.
@NullMarked
package onething.domain.guide;

import org.jspecify.annotations.NullMarked;
