/// 粤信签, over HTTP. What its codes mean is in [Verdicts]; its messages are in [Wire].
@NullMarked
package onething.identity.yuexinqian;

import org.jspecify.annotations.NullMarked;
