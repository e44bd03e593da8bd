/// 我的收藏: the guides and matters that a person marked, stored with the account.
@NullMarked
package onething.domain.favourite;

import org.jspecify.annotations.NullMarked;
