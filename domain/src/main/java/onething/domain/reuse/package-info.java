/// 免提交: what a person can take instead of uploading it again, and the consent to it.
@NullMarked
package onething.domain.reuse;

import org.jspecify.annotations.NullMarked;
