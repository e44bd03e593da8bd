/// 催办与询问: what the applicant and the office ask each other in a matter, and the answers. An inquiry has a day
/// by which the other side has to answer. Each step is an event of the trail; the words are kept beside it.
@NullMarked
package onething.domain.inquiry;

import org.jspecify.annotations.NullMarked;
