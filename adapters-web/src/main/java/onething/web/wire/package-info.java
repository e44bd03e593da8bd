/// How the domain's values are spelt on the wire: codes, answers, versions, keys, pages.
@NullMarked
package onething.web.wire;

import org.jspecify.annotations.NullMarked;
