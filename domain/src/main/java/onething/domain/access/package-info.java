/// Records of access to personal data. They are stored beside the matter, never in its trail, and are shown
/// to the person whose data was read (个人信息保护法 arts. 44 and 45).
@NullMarked
package onething.domain.access;

import org.jspecify.annotations.NullMarked;
