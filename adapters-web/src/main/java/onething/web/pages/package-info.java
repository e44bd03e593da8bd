/// The pages as they are served: H5 for citizens at `/`, the desk for officers at `/desk`. They are built from
/// `frontend/` into `static/` on the classpath.
@NullMarked
package onething.web.pages;

import org.jspecify.annotations.NullMarked;
