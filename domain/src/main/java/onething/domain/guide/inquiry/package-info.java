/// What a guide says about inquiries: by when each kind is to be answered.
@NullMarked
package onething.domain.guide.inquiry;

import org.jspecify.annotations.NullMarked;
