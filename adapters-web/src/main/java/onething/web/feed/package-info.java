/// What systems of other authorities pull.
@NullMarked
package onething.web.feed;

import org.jspecify.annotations.NullMarked;
