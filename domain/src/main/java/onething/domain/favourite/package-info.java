/// 我的收藏: what somebody looks at often, kept with their account.
@NullMarked
package onething.domain.favourite;

import org.jspecify.annotations.NullMarked;
