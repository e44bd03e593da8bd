/// What a guide says about the feed of case records: the codes under which the province knows matters and cases.
@NullMarked
package onething.domain.guide.feed;

import org.jspecify.annotations.NullMarked;
