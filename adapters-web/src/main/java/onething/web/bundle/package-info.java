/// 申报: what an applicant fills in, hands in and submits once.
@NullMarked
package onething.web.bundle;

import org.jspecify.annotations.NullMarked;
