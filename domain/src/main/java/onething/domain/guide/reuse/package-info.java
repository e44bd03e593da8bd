/// 免提交: what the service offers instead of an upload, as the guide says it.
@NullMarked
package onething.domain.guide.reuse;

import org.jspecify.annotations.NullMarked;
