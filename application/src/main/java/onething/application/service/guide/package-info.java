/// Reading guides, and planning by them.
@NullMarked
package onething.application.service.guide;

import org.jspecify.annotations.NullMarked;
