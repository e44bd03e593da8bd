/// What systems of other authorities pull.
@NullMarked
package onething.application.service.feed;

import org.jspecify.annotations.NullMarked;
