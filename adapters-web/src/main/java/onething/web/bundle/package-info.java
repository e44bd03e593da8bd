/// 申报: the form that an applicant fills in, the files, and the one submission.
@NullMarked
package onething.web.bundle;

import org.jspecify.annotations.NullMarked;
