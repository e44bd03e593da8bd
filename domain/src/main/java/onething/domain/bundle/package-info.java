/// 一件事申报: what one applicant fills in and submits once.
@NullMarked
package onething.domain.bundle;

import org.jspecify.annotations.NullMarked;
