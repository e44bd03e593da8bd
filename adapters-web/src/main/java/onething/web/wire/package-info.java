/// How the domain's values are spelt on the wire: codes, answers, versions, keys.
@NullMarked
package onething.web.wire;

import org.jspecify.annotations.NullMarked;
