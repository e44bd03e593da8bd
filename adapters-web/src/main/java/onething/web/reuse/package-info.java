/// 免提交: what a bundle can take instead of an upload.
@NullMarked
package onething.web.reuse;

import org.jspecify.annotations.NullMarked;
