/// Serves the pages: H5 for citizens at `/`, the desk for officers at `/desk`. The build of `frontend/`
/// puts them into `static/` on the classpath.
@NullMarked
package onething.web.pages;

import org.jspecify.annotations.NullMarked;
