/// 免提交: taking what the service has, instead of uploading it again.
@NullMarked
package onething.application.port.in.reuse;

import org.jspecify.annotations.NullMarked;
