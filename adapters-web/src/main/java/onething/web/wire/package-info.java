/// How values of the domain are written on the wire: codes, answers, versions, keys, pages.
@NullMarked
package onething.web.wire;

import org.jspecify.annotations.NullMarked;
